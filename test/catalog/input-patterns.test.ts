import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalog } from "../../generator/derived/catalog.js";
import { asHash } from "../../generator/runtime/shared/normalise/as-hash.js";
import { NOTHING } from "../../generator/runtime/shared/normalise/nothing.js";
import { readKey } from "../runtime/user-data-key.js";

const HASH = "a665a45920422f9d417e4867efdc4fb8a04a1f3fff1fa07e998e86f7f7a27ae3";

/** What is near the edges of the rules: letters that change length or script in lower case, spaces, marks, surrogates. */
const piece = fc.constantFrom(
  ..."aKkMmZz059 -_.:@'+,/\t\n\u00a0\u200b\ufeff\u212a\u0130\u0131éßſ山٠１Ａ".split(""),
  ..."\ud83d \ude00 😀 fb. fb.1. 1700000000000 mail@example.com Mr king d\u212aue 0044 .AQ .AQQAAQMC".split(
    " ",
  ),
  ...[
    HASH,
    HASH.toUpperCase(),
    HASH.slice(0, 32),
    "38400000-8cf0-11bd-b23e-10b96e40000d",
    "ma'am",
    "California",
  ],
);
const near = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
const anyText = fc.oneof(near, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.string());

/** Beside the patterns stand, for all identifiers alike, what stands for nobody and what no UTF-8 can carry. */
function isTaken(pattern: RegExp, text: string): boolean {
  return pattern.test(text) && !NOTHING.test(asHash(text) ?? text) && !/[\ud800-\udfff]/u.test(text);
}

/** What the runtime sends for a text: the one text of it, however it is packed. */
function sentOf(name: string, text: string): string | undefined {
  const [sent] = [readKey(name, text).sent ?? []].flat();
  return sent;
}

test("only code can tell a birth date, a country and an address", () => {
  const open = catalog.userDataKeys.filter((key) => key.inputPattern === undefined);
  expect(open.map((key) => key.name)).toEqual(["client_ip_address", "country", "db"]);
});

test("each identifier's made-up value is one that the runtime sends", () => {
  const { userDataKeys } = catalog;
  const sent = userDataKeys.map(({ name, sample }) => sentOf(name, sample));
  expect(userDataKeys.filter((_, index) => sent[index] === undefined).map(({ name }) => name)).toEqual([]);
});

test("the patterns are of what the engines of other languages read as well, Python's among them", () => {
  const patterns = catalog.userDataKeys.flatMap((key) => [key.inputPattern ?? "", key.payloadPattern]);
  expect(patterns.filter((pattern) => /\\u\{|\\[pPk]|\(\?</.test(pattern))).toEqual([]);
});

describe.each(catalog.userDataKeys)("$name", ({ name, shape, inputPattern, payloadPattern }) => {
  const payload = new RegExp(payloadPattern, "u");

  test("is sent in its shape, and as its payload pattern says", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sent } = readKey(name, text);
        if (sent === undefined) return;
        expect(Array.isArray(sent)).toBe(shape === "list");
        for (const one of [sent].flat()) expect(one).toMatch(payload);
      }),
      { numRuns: 400 },
    );
  });

  test.runIf(inputPattern !== undefined)("its input pattern matches just what can be read", () => {
    const pattern = new RegExp(inputPattern ?? "", "u");
    fc.assert(
      fc.property(anyText, (text) => {
        expect(isTaken(pattern, text)).toBe(sentOf(name, text) !== undefined);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ["em", "  John_Smith@Gmail.com ", true],
  ["em", "mail@boo\u212a.example", true],
  ["em", "john..doe@x.com", false],
  ["em", `${"a".repeat(9_990)}@b.example`, true],
  ["em", `${"a".repeat(9_991)}@b.example`, false],
  ["em", `${"a".repeat(1_000_000)}@b.example`, false],
  ["ph", "٠١٢٣٤٥٦٧٨٩", false],
  ["fn", "--", false],
  ["ge", "Mr", true],
  ["ge", "Mr.", false],
  ["ct", "100 Mile House", false],
  ["st", "Québec, Canada", true],
  ["st", "東京都", false],
  ["zp", "A", false],
  ["zp", "\u0130", true],
  ["external_id", " \t", false],
  ["lead_id", "12345678901234567", true],
  ["lead_id", "12345678901234", false],
  ["fbc", "fb.1.1700000000000.AbC-_.AQQAAQMC", true],
  ["fbc", "fb.1.1700000000.AbC", false],
  ["fbp", "fb.1.1700000000000.123.AQ", true],
  ["madid", "38400000-8cf0-11bd-b23e-10b96e40000d", true],
  ["ge", ` ${HASH.toUpperCase()} `, true],
  ["ct", HASH, true],
])("%s takes %.40j: %s", (name, text, taken) => {
  const pattern = catalog.userDataKeys.find((key) => key.name === name)?.inputPattern ?? "";
  expect([new RegExp(pattern, "u").test(text), sentOf(name, text) !== undefined]).toEqual([taken, taken]);
});
