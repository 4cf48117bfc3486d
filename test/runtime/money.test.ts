import fc from "fast-check";
import { expect, test } from "vitest";
import { amount } from "../../generator/runtime/shared/amount.js";
import { constantCurrency, currency, currencyAmong } from "../../generator/runtime/shared/currency.js";
import { money } from "../../generator/runtime/shared/money.js";
import { list } from "../../generator/runtime/shared/read-list.js";
import {
  constant,
  defaulted,
  type Field,
  object,
  optional,
  required,
} from "../../generator/runtime/shared/read-object.js";
import { integer, number, type Reader, text } from "../../generator/runtime/shared/reader.js";
import { wordedReport } from "../../generator/runtime/shared/worded-report.js";

/** Everything that reading gives. */
function read(check: Reader<unknown>, value: unknown): unknown {
  const { words: _, ...report } = { ...wordedReport() };
  const copy = check.read(value, "at", { ...wordedReport(), ...report });
  return { copy, ...report };
}

const price = amount(number({ minimum: 0 }));
const items = (item_price: Field) => list(object({ id: required(text()), item_price }));

const sale = (code: Field, loss: "amount" | "object" = "amount", value: Field = optional(price)) =>
  object(
    { value, predicted_ltv: optional(price), currency: code, contents: optional(items(optional(price))) },
    money("currency", { value: loss, predicted_ltv: "amount", "contents.item_price": "amount" }),
  );

const alone = (name: string, path = name) => ({
  path: `at.${path}`,
  rule: `${name.replaceAll("_", "-")}-without-currency`,
  text: "has no meaning without currency",
});
const badCurrency = {
  path: "at.currency",
  rule: "currency",
  text: "must be a currency of ISO 4217, such as EUR",
};
const idle = {
  path: "at.currency",
  rule: "currency-without-value",
  text: "has no meaning without an amount",
};
const line = { id: "A", item_price: 5 };

test("no amount goes out without a currency, wherever it is", () => {
  const check = sale(optional(currency()));
  const lost = [alone("value"), alone("predicted_ltv"), alone("item_price", "contents[1].item_price")];
  const given = { value: 5, predicted_ltv: 10, contents: [{ id: "B" }, line] };
  const copy = { contents: [{ id: "B" }, { id: "A" }] };
  expect(read(check, given)).toEqual({ copy, violations: [], dropped: lost, doubts: [] });
  expect(read(check, { ...given, currency: "€" })).toEqual({
    copy,
    violations: [],
    dropped: [badCurrency, ...lost],
    doubts: [],
  });
  expect(read(check, { ...given, currency: "EUR" })).toEqual({
    copy: { ...given, currency: "EUR" },
    violations: [],
    dropped: [],
    doubts: [],
  });
});

test("a list whose items cannot do without their amount goes as a whole, and refuses what cannot do without it", () => {
  const code = optional(currency());
  const free = object(
    { currency: code, contents: optional(items(required(price))) },
    money("currency", { "contents.item_price": "list" }),
  );
  expect(read(free, { contents: [line] })).toEqual({
    copy: {},
    violations: [],
    dropped: [alone("item_price", "contents")],
    doubts: [],
  });
  const bound = object(
    { currency: code, contents: required(items(required(price))) },
    money("currency", { "contents.item_price": "object" }),
  );
  expect(read(bound, { contents: [line] })).toEqual({
    copy: undefined,
    violations: [alone("item_price", "contents[0].item_price")],
    dropped: [],
    doubts: [],
  });
  expect(read(bound, { contents: [] })).toEqual({
    copy: { contents: [] },
    violations: [],
    dropped: [],
    doubts: [],
  });
});

const eurosOrDollars = currencyAmong(["EUR", "USD"]);
const badChoice = { path: "at.currency", rule: "enum", text: "must be one of EUR, USD" };

test("an amount is never sent in the currency of a default where another was meant", () => {
  const check = sale(defaulted(eurosOrDollars, "EUR"));
  expect(read(check, { value: 5, currency: "JPY" })).toEqual({
    copy: {},
    violations: [],
    dropped: [badChoice, alone("value")],
    doubts: [],
  });
  expect(read(check, { value: 5, currency: null })).toEqual({
    copy: { value: 5, currency: "EUR" },
    violations: [],
    dropped: [],
    doubts: [],
  });
});

test("nor in the currency of the contract where another was meant", () => {
  expect(read(sale(constantCurrency("EUR")), { value: 5, currency: "USD" })).toEqual({
    copy: undefined,
    violations: [{ path: "at.currency", rule: "const", text: "must be `EUR`" }],
    dropped: [],
    doubts: [],
  });
});

test.each([
  ["required", required(price)],
  ["constant", constant(5)],
  ["defaulted", defaulted(price, 5)],
])("a %s amount is refused with the currency that was meant", (_, value) => {
  for (const code of [defaulted(eurosOrDollars, "EUR"), optional(eurosOrDollars)]) {
    expect(read(sale(code, "object", value), { value: 5, currency: "JPY" })).toEqual({
      copy: undefined,
      violations: [badChoice],
      dropped: [],
      doubts: [],
    });
  }
  expect(read(sale(optional(eurosOrDollars), "object", value), { value: 5 })).toEqual({
    copy: undefined,
    violations: [alone("value")],
    dropped: [],
    doubts: [],
  });
});

test("a currency goes with its amounts, and stays where one is left or none was meant", () => {
  const check = sale(optional(currency()));
  const bad = { path: "at.value", rule: "type", text: "must be a number, not text" };
  expect(read(check, { value: "5", currency: "EUR" })).toEqual({
    copy: {},
    violations: [],
    dropped: [bad, idle],
    doubts: [],
  });
  expect(read(check, { contents: [{ id: "A", item_price: -1 }], currency: "EUR" })).toEqual({
    copy: { contents: [{ id: "A" }] },
    violations: [],
    dropped: [{ path: "at.contents[0].item_price", rule: "minimum", text: "must be at least 0" }, idle],
    doubts: [],
  });
  expect(read(check, { value: "5", contents: [line], currency: "EUR" })).toEqual({
    copy: { contents: [line], currency: "EUR" },
    violations: [],
    dropped: [bad],
    doubts: [],
  });
  expect(read(check, { currency: "EUR" })).toEqual({
    copy: { currency: "EUR" },
    violations: [],
    dropped: [],
    doubts: [],
  });
});

test.each([
  [0.1 + 0.2, 0.3],
  [1.1 * 3, 3.3],
  [4.35 * 100, 435],
  [Array.from({ length: 1000 }, () => 0.1).reduce((sum, one) => sum + one), 100],
  [0.3 - 0.1 - 0.2, 0],
  [123456789.1 + 0.2, 123456789.3],
  [10_000_000_000.1 + 0.2, 10_000_000_000.3],
])("the noise of binary fractions is removed from %d", (value, sent) => {
  expect(read(price, value)).toEqual({ copy: sent, violations: [], dropped: [], doubts: [] });
});

test("what is no noise stays what it is", () => {
  for (const value of [100 / 3, 1234567890123456, 0.1234567, 5e-7])
    expect(read(price, value)).toMatchObject({ copy: value });
  expect(read(amount(integer()), 2.9999999999999996)).toMatchObject({ copy: 3 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e11 }), fc.integer({ min: 0, max: 4 }), (digits, decimals) => {
      const value = Number(`${digits}e-${decimals}`);
      expect(read(price, value)).toMatchObject({ copy: value });
    }),
  );
});
