import { expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import { parseYaml } from "../../generator/yaml/parse.js";
import { brief } from "./show.js";

const LINES = `name: a
sources:
  orders: { kind: server, system: Orders }
events:
  order_paid:
    action: Paid
    trigger: Accepted.
    metaEvent: Purchase
    parameters:
      value: required
      currency: required
      order_id: required
    userData: { required: [em] }

  # The second one.
  lead_sent:
    action: Asked
    trigger: Stored.
    metaEvent: Lead
    allow: { a: "b c", d: e }
    eventId: "lead-{request}"
consent: none`.split("\n");

/** What is said of the lines after one of them was rewritten. */
function rewritten(line: number, rewrite: (text: string) => string): readonly string[] {
  const text = LINES.map((one, index) => (index === line - 1 ? rewrite(one) : one)).join("\n");
  return parseYaml(sourceFile("c.yaml", text)).diagnostics.map(brief);
}

test("the lines themselves are sound", () => {
  expect(rewritten(1, (text) => text)).toEqual([]);
});

test("a line a column too far left is reported alone", () => {
  const shifted = (line: number) => rewritten(line, (text) => text.slice(1));
  expect(shifted(8)).toEqual(['yaml-syntax 8:1 "   " here']);
  expect(shifted(11)).toEqual(['yaml-syntax 11:1 "     " here']);
  expect(shifted(18)).toEqual(['yaml-syntax 18:1 "   " here']);
});

test("a line a column too far right is reported itself, not the one before it", () => {
  expect(rewritten(8, (text) => ` ${text}`)).toEqual(['yaml-syntax 8:1 "     " here']);
});

test("a line out of place behind blank lines and comments is reported where it is", () => {
  expect(rewritten(16, (text) => ` ${text}`)).toEqual(['yaml-syntax 16:1 "   " here']);
});

test("a tab is reported alone, wherever it is", () => {
  const lines = LINES.map((text, index) => [index + 1, text] as const).filter(([, text]) =>
    /^ +\w/.test(text),
  );
  expect(lines).toHaveLength(16);
  for (const [line] of lines) {
    expect(rewritten(line, (text) => text.replace(/^ +/, "\t"))).toEqual([
      `tab-indentation ${line}:1 "\\t" a tab`,
    ]);
  }
});

test("a quote that is not closed is reported where it opens, though others follow", () => {
  expect(rewritten(7, () => '    trigger: "Accepted.')).toEqual(['yaml-syntax 7:14 "\\"" opened here']);
  expect(rewritten(20, (text) => text.replace('c"', "c"))).toEqual(['yaml-syntax 20:17 "\\"" opened here']);
});

test("what is wrong within a line stands for itself", () => {
  const text = LINES.join("\n").replace("Accepted.", "a: b").replace("Stored.", "@b").replace("none", "[");
  expect(parseYaml(sourceFile("c.yaml", text)).diagnostics.map(brief)).toEqual([
    'yaml-syntax 7:14 "a" here',
    'yaml-syntax 18:14 "@" here',
    'yaml-syntax 22:10 "[" opened here',
  ]);
});

test("sections are independent of each other", () => {
  const text = LINES.join("\n")
    .replace("  orders:", "\torders:")
    .replace("    metaEvent: Lead", "   metaEvent: Lead");
  expect(parseYaml(sourceFile("c.yaml", text)).diagnostics.map(brief)).toEqual([
    'tab-indentation 3:1 "\\t" a tab',
    'yaml-syntax 19:1 "   " here',
  ]);
});
