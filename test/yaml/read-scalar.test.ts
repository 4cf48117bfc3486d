import fc from "fast-check";
import { expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import type { YamlNode } from "../../generator/yaml/node.js";
import { parseYaml } from "../../generator/yaml/parse.js";
import { asBoolean, asNumber, asText } from "../../generator/yaml/read-scalar.js";

function value(text: string): YamlNode {
  const { node } = parseYaml(sourceFile("c.yaml", `a: ${text}\n`));
  const entry = node?.kind === "map" ? node.entries[0]?.value : undefined;
  if (entry === undefined) throw new Error(`${text} has no value`);
  return entry;
}

const LOSSY = { problem: "lossy" };
const NONE = { problem: "not-a-number" };

test.each([
  ["25", { value: 25 }],
  ["25.00", { value: 25 }],
  ["-0.5", { value: -0.5 }],
  ["+12", { value: 12 }],
  ["01067", { value: 1067 }],
  [".5", { value: 0.5 }],
  ["-0", { value: 0 }],
  ["0.000", { value: 0 }],
  ["0.1", { value: 0.1 }],
  ["1e5", { value: 100000 }],
  ["1.50E-7", { value: 1.5e-7 }],
  ["0x1F", { value: 31 }],
  ["0o17", { value: 15 }],
  ["9007199254740992", { value: 9007199254740992 }],
  ["100000000000000000000000", { value: 1e23 }],
  ["9007199254740993", LOSSY],
  ["4001002003004005006", LOSSY],
  ["0.1234567890123456789", LOSSY],
  ["0x20000000000001", LOSSY],
  ["1e400", LOSSY],
  ["1e-400", LOSSY],
  ["1_000", NONE],
  ["'25'", NONE],
  [".inf", NONE],
  ["-.INF", NONE],
  [".nan", NONE],
  ["yes", NONE],
  ["true", NONE],
  ["2026-01-15", NONE],
  ["[1]", NONE],
])("%s as a number", (text, expected) => {
  expect(asNumber(value(text))).toEqual(expected);
});

test("a number that is read prints the digits that were written", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(asNumber(value(JSON.stringify(number)))).toEqual({ value: number === 0 ? 0 : number });
    }),
  );
});

test.each([
  ["01067", "01067"],
  ["+4915112345678", "+4915112345678"],
  ["4001002003004005006", "4001002003004005006"],
  ["1e5", "1e5"],
  ["yes", "yes"],
  ["true", "true"],
  ["2026-01-15", "2026-01-15"],
  ["0x1F", "0x1F"],
  ["1_000", "1_000"],
  ["'null'", "null"],
  ['"\\u00e9"', "é"],
  ["[a]", undefined],
  ["{ a: b }", undefined],
])("%s as text", (text, expected) => {
  expect(asText(value(text))).toBe(expected);
});

test.each([
  ["true", true],
  ["False", false],
  ["yes", undefined],
  ["'true'", undefined],
  ["1", undefined],
  ["[true]", undefined],
])("%s as a boolean", (text, expected) => {
  expect(asBoolean(value(text))).toBe(expected);
});
