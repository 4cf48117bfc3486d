import { expect, test } from "vitest";
import { currency, currencyAmong } from "../../generator/runtime/shared/currency.js";
import { list } from "../../generator/runtime/shared/read-list.js";
import { flag, integer, number, type Reader, text } from "../../generator/runtime/shared/reader.js";
import { url } from "../../generator/runtime/shared/url.js";
import { wordedReport } from "../../generator/runtime/shared/worded-report.js";

/** The rules and sentences that refuse a value, or nothing. */
function refusals(check: Reader<unknown>, value: unknown): readonly string[] {
  const report = wordedReport();
  const read = check.read(value, "at", report);
  expect(report.dropped).toEqual([]);
  expect(read === undefined).toBe(report.violations.length > 0);
  if (read !== undefined) expect(read).toEqual(value);
  return report.violations.map((violation) => `${violation.rule}: ${violation.path} ${violation.text}`);
}

const EMOJI = "\u{1F600}";

test.each<[Reader<unknown>, unknown]>([
  [text(), ""],
  [text({ enum: ["EUR", "USD"] }), "USD"],
  [text({ pattern: /b/u }), "abc"],
  [text({ minLength: 2, maxLength: 2 }), EMOJI + EMOJI],
  [number(), -0.5],
  [number({ minimum: 0 }), 0],
  [number({ maximum: 5, exclusiveMinimum: 4 }), 5],
  [number({ enum: [0.1, 2] }), 0.1],
  [integer(), 1.0],
  [integer(), Number.MIN_SAFE_INTEGER],
  [flag(), false],
  [flag({ enum: [true] }), true],
  [list(text()), []],
  [list(text(), { minItems: 1, maxItems: 2, uniqueItems: true }), ["a", "b"]],
  [list(number()), [1, 1]],
  [currency(), "EUR"],
  [url(), "https://acme.example/thanks?order=1#top"],
  [url(), "http://localhost:3000"],
])("case %# is good", (check, value) => {
  expect(refusals(check, value)).toEqual([]);
});

test("a currency goes out in capitals, however it came", () => {
  const report = wordedReport();
  const read = (check: Reader<unknown>, value: unknown) => check.read(value, "at", report);
  expect([read(currency(), "usd"), read(currencyAmong(["EUR", "USD"]), "usd")]).toEqual(["USD", "USD"]);
  expect(report).toEqual(wordedReport());
});

const NINE = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

test.each<[Reader<unknown>, unknown, string]>([
  [text(), 5, "type: at must be text, not a number"],
  [text(), null, "type: at must be text, not nothing"],
  [text(), true, "type: at must be text, not true or false"],
  [text(), ["a"], "type: at must be text, not a list"],
  [text(), {}, "type: at must be text, not an object"],
  [text(), new Date(0), "type: at must be text, not a date"],
  [text(), "\ud83d", "type: at must be text without halves of characters"],
  [text({ enum: ["\ude00"] }), "\ude00", "type: at must be text without halves of characters"],
  [text(), Symbol("a"), "type: at must be text, not something else"],
  [text({ enum: ["EUR"] }), "eur", "enum: at must be `EUR`"],
  [text({ enum: NINE.slice(0, 8) }), "x", "enum: at must be one of a, b, c, d, e, f, g, h"],
  [text({ enum: NINE }), "x", "enum: at must be one of a, b, c, d, e, f, g, h and 1 more"],
  [text({ pattern: /^[A-Z]+$/u }), "a", "pattern: at must be text that matches the pattern ^[A-Z]+$"],
  [text({ pattern: /^[A-Z]+$/u, expected: "capitals" }), "a", "pattern: at must be capitals"],
  [text({ minLength: 1 }), "", "minLength: at must not be empty"],
  [text({ minLength: 2 }), EMOJI, "minLength: at must have at least 2 characters"],
  [text({ maxLength: 1 }), EMOJI + EMOJI, "maxLength: at must have at most 1 characters"],
  [number(), "12.5", "type: at must be a number, not text"],
  [number(), 12n, "type: at must be a number, not something else"],
  [number(), Number.NaN, "type: at must be a finite number"],
  [number(), Number.POSITIVE_INFINITY, "type: at must be a finite number"],
  [number({ enum: [1, 2] }), 3, "enum: at must be one of 1, 2"],
  [number({ minimum: 0 }), -1, "minimum: at must be at least 0"],
  [number({ maximum: 5 }), 6, "maximum: at must be at most 5"],
  [number({ exclusiveMinimum: 0 }), 0, "exclusiveMinimum: at must be more than 0"],
  [integer(), 1.5, "type: at must be a whole number"],
  [integer(), 2 ** 53, "type: at must be below 2^53, or it is not exact"],
  [integer(), "1", "type: at must be a whole number, not text"],
  [flag(), 1, "type: at must be true or false, not a number"],
  [flag({ enum: [true] }), false, "enum: at must be `true`"],
  [list(text()), "a", "type: at must be a list, not text"],
  [list(text()), { length: 0 }, "type: at must be a list, not an object"],
  [list(text(), { minItems: 1 }), [], "minItems: at must not be empty"],
  [list(text(), { minItems: 2 }), ["a"], "minItems: at must have at least 2 items"],
  [list(text(), { maxItems: 1 }), ["a", "b"], "maxItems: at must have at most 1 items"],
  [list(text(), { uniqueItems: true }), ["a", "a"], "uniqueItems: at must not contain the same item twice"],
  [list(text()), new Array(1), "type: at[0] must be text, not nothing"],
  [list(list(text())), [["a"], [1]], "type: at[1][0] must be text, not a number"],
  [currency(), "Eur", "currency: at must be a currency of ISO 4217, such as EUR"],
  [currency(), "xyz", "currency: at must be a currency of ISO 4217, such as EUR"],
  [currencyAmong(["EUR", "USD"]), "gbp", "enum: at must be one of EUR, USD"],
  [currencyAmong(["EUR", "USD"]), "Usd", "enum: at must be one of EUR, USD"],
  [currencyAmong(["EUR", "USD"]), null, "type: at must be text, not nothing"],
  [currency(), 978, "type: at must be text, not a number"],
  [url(), "acme.example", "pattern: at must be a full web address that begins with http:// or https://"],
  [url(), "https://", "pattern: at must be a full web address that begins with http:// or https://"],
  [
    url(),
    "https://acme.example/a b",
    "pattern: at must be a full web address that begins with http:// or https://",
  ],
  [
    url(),
    "https://<your-domain.com>",
    "pattern: at must be a full web address that begins with http:// or https://",
  ],
])("case %# is refused", (check, value, refusal) => {
  expect(refusals(check, value)).toEqual([refusal]);
});

test.each([
  [" https://acme.example/a ", "https://acme.example/a"],
  ["\n\thttp://acme.example\u00a0\ufeff", "http://acme.example"],
  ["HTTPS://acme.example/A", "HTTPS://acme.example/A"],
  [" HttP://acme.example", "HttP://acme.example"],
])("%j is an address, which goes out without blanks around it", (given, sent) => {
  expect(url().read(given, "at", { violations: [], dropped: [], doubts: [] })).toBe(sent);
});

test("of a list, the first bad item is named, however many there are", () => {
  const value = Array.from({ length: 100_000 }, (_, index) => (index === 0 ? "a" : index));
  expect(refusals(list(text()), value)).toEqual(["type: at[1] must be text, not a number"]);
});

test("a list is copied", () => {
  const value = ["a"];
  expect(list(text()).read(value, "at", { violations: [], dropped: [], doubts: [] })).not.toBe(value);
});

test("a long address that is none is settled in one pass", () => {
  for (const blanks of [" ", " ".repeat(100_000)]) {
    const long = `${blanks}https://${"a".repeat(1_000_000)}${blanks}b`;
    expect(refusals(url(), long)).toEqual([
      "pattern: at must be a full web address that begins with http:// or https://",
    ]);
  }
});
