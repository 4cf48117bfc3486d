import { describe, expect, test } from "vitest";
import { MAX_FILE_LENGTH } from "../../generator/yaml/parse.js";
import { checkText, emitText, said } from "../support/compile-text.js";

const SOUND = `eventContract: "1.0"
name: hostile
version: 1.0.0
sources:
  storefront: { kind: browser, system: Shop, delivery: pixel }
  orders: { kind: server, system: Orders, delivery: direct, actionSource: website }
consent:
  marketing: { description: The banner. }
events:
  order_paid:
    action: Paid an order
    trigger: The order service accepted the order.
    metaEvent: Purchase
    canonicalSource: orders
    mirrors:
      storefront: { trigger: The thank-you page was rendered. }
    eventId: "purchase-{order_id}"
    consent: marketing
    parameters: { value: required, currency: required, order_id: required }
    userData: { required: [em] }
`;

test("the contract that the others are made from is sound", () => {
  expect(said(SOUND)).toEqual([]);
});

test.each<readonly [what: string, text: string, expected: readonly string[]]>([
  ["nothing", "", ["1:1 error empty-file: nothing here"]],
  ["nothing but comments", "# a contract\n\n# to be\n", ["1:1 error empty-file: nothing here"]],
  ["nothing but a byte order mark", "\ufeff", ["1:1 error empty-file: nothing here"]],
  ["nothing but a document's start", "---\n", ["1:1 error empty-file: nothing here"]],
  ["null", "~\n", ["1:1 error null-value: this means that there is no value"]],
  ["a web page", "<!DOCTYPE html>\n<p>a: b</p>\n", ["1:1 error yaml-syntax: here"]],
  ["JSON that is cut off", '{ "name": "a"', ["1:1 error yaml-syntax: opened here"]],
  ["bytes", "\u0000\u0001PK\u0003", ["1:1 error control-character: this character"]],
  ["a word", "contract\n", ["1:1 error wrong-type: expects a map"]],
  ["a list", "- name: a\n- name: b\n", ["1:1 error wrong-type: expects a map"]],
  ["20 MB", "#".repeat(20 * 1024 * 1024), ["1:1 error oversized-file: not read"]],
  ["one character too many", "#".repeat(MAX_FILE_LENGTH + 1), ["1:1 error oversized-file: not read"]],
  ["as much as is read", "#".repeat(MAX_FILE_LENGTH), ["1:1 error empty-file: nothing here"]],
])("%s", (_, text, expected) => {
  expect(said(text)).toEqual(expected);
});

/** The sound contract with one text in the place of another. */
function changed(from: string, to: string): string {
  expect(SOUND.split(from)).toHaveLength(2);
  return SOUND.replace(from, () => to);
}

test.each<readonly [what: string, from: string, to: string, expected: readonly string[]]>([
  [
    "a tab in the indentation",
    "    action: Paid an order",
    "\taction: Paid an order",
    ["11:1 error tab-indentation: a tab"],
  ],
  ["a tab behind a colon", "name: hostile", "name:\thostile", []],
  [
    "a duplicate key",
    "version: 1.0.0",
    "version: 1.0.0\nversion: 2.0.0",
    ["4:1 error duplicate-key: given again here"],
  ],
  [
    "a duplicate event",
    "    userData: { required: [em] }\n",
    "    userData: { required: [em] }\n  order_paid: { action: Again }\n",
    ["21:3 error duplicate-key: given again here"],
  ],
  [
    "a merge key",
    "  storefront: { kind: browser, system: Shop, delivery: pixel }",
    "  storefront: { <<: { kind: browser }, kind: browser, system: Shop, delivery: pixel }",
    ["5:17 error merge-key: merged here"],
  ],
  [
    "several documents",
    "consent:\n",
    "---\nconsent:\n",
    ["1:1 error missing-key: lacks a key", "7:1 error multiple-documents: a second document starts here"],
  ],
  [
    "a custom tag",
    "action: Paid an order",
    "action: !secret Paid an order",
    ["11:13 error custom-tag: delete this tag"],
  ],
  ["a tag of YAML's own", "action: Paid an order", "action: !!str Paid an order", []],
  [
    "an unknown alias",
    "action: Paid an order",
    "action: *words",
    ["11:13 error unknown-alias: no such anchor above"],
  ],
  [
    "a list within itself",
    "    userData: { required: [em] }",
    "    userData: { required: &all [em, *all] }",
    ["20:37 error recursive-alias: this would contain itself"],
  ],
  [
    "a value that is missing",
    "action: Paid an order",
    "action:",
    ["11:5 error null-value: a value is missing here"],
  ],
  [
    "another version of YAML",
    'eventContract: "1.0"',
    '%YAML 1.1\n---\neventContract: "1.0"',
    ["1:1 error yaml-directive: delete this line"],
  ],
  [
    "a control character",
    "Paid an order",
    "Paid\u001b[31m an order",
    ["11:17 error control-character: this character"],
  ],
  [
    "a lone surrogate",
    "Paid an order",
    "Paid \ud800 an order",
    ["11:18 error control-character: this character"],
  ],
])("%s", (_, from, to, expected) => {
  expect(said(changed(from, to))).toEqual(expected);
});

test.each([
  ["Windows line ends", SOUND.replaceAll("\n", "\r\n")],
  ["a byte order mark", `\ufeff${SOUND}`],
  ["Windows line ends behind a byte order mark", `\ufeff${SOUND.replaceAll("\n", "\r\n")}`],
  ["no line end at the end", SOUND.trimEnd()],
  ["marks of where the document starts and ends", `---\n${SOUND}...\n`],
  [
    "anchors and aliases",
    SOUND.replace("{ value: required, currency: required,", "{ value: &must required, currency: *must,"),
  ],
])("with %s it is the same contract", (_, text) => {
  expect(said(text)).toEqual([]);
  expect(emitText(text)).toEqual(emitText(SOUND));
});

test("a mistake is where it is written, whatever the line ends and the mark before", () => {
  const wrong = changed("canonicalSource: orders", "canonicalSource: order");
  const expected = ["14:22 error unknown-source: did you mean `orders`?"];
  expect(said(wrong)).toEqual(expected);
  expect(said(`\ufeff${wrong.replaceAll("\n", "\r\n")}`)).toEqual(expected);
});

test("a mistake behind an alias is shown once, where it is written", () => {
  const text = changed(
    "events:\n",
    `events:
  first: &first
    action: Asked
    trigger: The form was stored.
    metaEvent: none
    canonicalSource: order
  second: *first
`,
  );
  expect(said(text)).toEqual(["14:22 error unknown-source: did you mean `orders`?"]);
});

describe("aliases that multiply", () => {
  test("a thousand aliases in one another, each of the one before", () => {
    const chain = Array.from({ length: 1000 }, (_, index) => `  - &a${index + 1} [*a${index}]\n`).join("");
    expect(said(`a:\n  - &a0 x\n${chain}`)).toEqual([
      "47:11 error excessive-aliases: this alias passes the limit",
    ]);
  });

  test("a billion laughs", () => {
    const laughs = Array.from(
      { length: 10 },
      (_, level) =>
        `l${level}: &l${level} [${Array(10)
          .fill(level === 0 ? "ha" : `*l${level - 1}`)
          .join(", ")}]\n`,
    ).join("");
    expect(said(laughs)).toEqual(["4:45 error excessive-aliases: this alias passes the limit"]);
  });

  test("a thousand aliases side by side are read, one more is not", () => {
    const events = (count: number) =>
      changed("    action: Paid an order", "    action: &words Paid an order") +
      Array.from(
        { length: count },
        (_, index) =>
          `  step_${index}: { action: *words, trigger: It happened., metaEvent: none, canonicalSource: orders }\n`,
      ).join("");
    expect(said(events(1000))).toEqual([]);
    expect(said(events(1001))).toEqual(["1021:24 error excessive-aliases: this alias passes the limit"]);
  });
});

describe("what is long but answered", () => {
  const LENGTH = 128 * 1024;
  const lines = (line: (index: number) => string) => {
    let text = "";
    for (let index = 0; text.length < LENGTH; index += 1) text += line(index);
    return text;
  };
  const repeated = (text: string) => text.repeat(Math.ceil(LENGTH / text.length));
  /** The kinds of what is listed, and of what is only counted. */
  const names = (text: string) => {
    const found = checkText(text).diagnostics.flatMap((one) => one.further ?? [{ ...one, count: 1 }]);
    return [...new Set(found.filter(({ severity }) => severity !== "info").map(({ name }) => `${name}:`))];
  };

  test.each<readonly [what: string, text: string, expected: readonly string[]]>([
    ["quotes", repeated('"'), ["yaml-syntax:"]],
    ["quotes, one a line", repeated('"\n'), ["yaml-syntax:"]],
    ["brackets", repeated("["), ["excessive-nesting:"]],
    ["tabs", `a:\n${repeated("\tb: c\n")}`, ["tab-indentation:"]],
    ["unknown keys", lines((index) => `k${index}: v\n`), ["missing-key:", "unknown-key:"]],
    ["one key over and over", repeated("a: b\n"), ["missing-key:", "unknown-key:", "duplicate-key:"]],
    ["broken events", SOUND + lines((index) => `  e${index}: { a: b }\n`), ["missing-key:", "unknown-key:"]],
    [
      "broken parameters",
      changed("value: required", lines((index) => `p${index}: required, `).slice(0, -2)),
      ["missing-required-parameter:", "unknown-parameter:"],
    ],
    [
      "a template of many parts",
      changed("purchase-{order_id}", repeated("{order_id}")),
      ["malformed-value:"],
    ],
    [
      "twins",
      SOUND + lines(twin),
      ["unmatchable-user-data:", "twin-claims:", "unconfirmed-canonical-source:"],
    ],
    ["a long name", changed("hostile", repeated("a")), ["malformed-value:"]],
    ["a long text", changed("Paid an order", repeated("word ")), []],
  ])("%s", { timeout: 60_000 }, (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test("of many twins the first few are shown", () => {
    const { diagnostics } = checkText(SOUND + Array.from({ length: 20 }, (_, index) => twin(index)).join(""));
    const last = diagnostics.findLast(({ name }) => name === "twin-claims");
    expect([last?.message, last?.related.length]).toEqual([
      "`Lead` is claimed by `paid_0`, `paid_2`, `paid_4`, `paid_6`, `paid_8` and `paid_19` and 5 more, from different sources",
      5,
    ]);
  });

  function twin(index: number): string {
    return `  paid_${index}:
    action: Paid
    trigger: The order was paid.
    metaEvent: Lead
    canonicalSource: ${index % 2 === 0 ? "orders" : "storefront"}
    keys: { order: string }
    eventId: "paid-${index}-{order}"
    consent: marketing
`;
  }
});
