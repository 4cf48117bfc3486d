import { expect, test } from "vitest";
import { list } from "../../generator/runtime/shared/read-list.js";
import {
  constant,
  defaulted,
  object,
  optional,
  required,
} from "../../generator/runtime/shared/read-object.js";
import { number, type Reader, text } from "../../generator/runtime/shared/reader.js";
import { together } from "../../generator/runtime/shared/together.js";
import { wordedReport } from "../../generator/runtime/shared/worded-report.js";

/** Everything that reading gives. */
function read(check: Reader<unknown>, value: unknown): unknown {
  const { words, ...report } = wordedReport();
  const copy = check.read(value, "at", { ...report, words });
  return { copy, ...report };
}

const optionalPair = object(
  { value: optional(number()), currency: optional(text({ pattern: /^[A-Z]{3}$/u })) },
  together([["value", "currency"]]),
);

test("what means nothing alone is left out with its partner", () => {
  const alone = { path: "at.value", rule: "value-without-currency", text: "has no meaning without currency" };
  expect(read(optionalPair, { value: 5 })).toEqual({
    copy: {},
    violations: [],
    dropped: [alone],
    doubts: [],
  });
  const bad = {
    path: "at.currency",
    rule: "pattern",
    text: "must be text that matches the pattern ^[A-Z]{3}$",
  };
  expect(read(optionalPair, { value: 5, currency: "€" })).toEqual({
    copy: {},
    violations: [],
    dropped: [bad, alone],
    doubts: [],
  });
  expect(read(optionalPair, { currency: "EUR" })).toEqual({
    copy: { currency: "EUR" },
    violations: [],
    dropped: [],
    doubts: [],
  });
});

test("what is required and means nothing alone refuses the object", () => {
  const pair = object(
    { content_type: required(text()), content_ids: optional(list(text())) },
    together([["content_type", "content_ids"]]),
  );
  expect(read(pair, { content_type: "product" })).toEqual({
    copy: undefined,
    violations: [
      {
        path: "at.content_type",
        rule: "content-type-without-content-ids",
        text: "has no meaning without content_ids",
      },
    ],
    dropped: [],
    doubts: [],
  });
});

const badCurrency = { path: "at.currency", rule: "enum", text: "must be one of EUR, USD" };
const currencyOrEuro = defaulted(text({ enum: ["EUR", "USD"] }), "EUR");

test("an amount is never sent in the currency of a default where another was meant", () => {
  const check = object(
    { value: optional(number()), currency: currencyOrEuro },
    together([["value", "currency"]]),
  );
  expect(read(check, { value: 5, currency: "JPY" })).toEqual({
    copy: { currency: "EUR" },
    violations: [],
    dropped: [
      badCurrency,
      { path: "at.value", rule: "value-without-currency", text: "has no meaning without currency" },
    ],
    doubts: [],
  });
  expect(read(check, { currency: "JPY" })).toEqual({
    copy: { currency: "EUR" },
    violations: [],
    dropped: [badCurrency],
    doubts: [],
  });
  expect(read(check, { value: 5, currency: null })).toEqual({
    copy: { value: 5, currency: "EUR" },
    violations: [],
    dropped: [],
    doubts: [],
  });
});

test.each([
  ["required", required(number())],
  ["constant", constant(5)],
  ["defaulted", defaulted(number(), 5)],
])("a %s amount is refused with the currency that was meant", (_, value) => {
  for (const currency of [currencyOrEuro, optional(text({ enum: ["EUR", "USD"] }))]) {
    const check = object({ value, currency }, together([["value", "currency"]]));
    expect(read(check, { value: 5, currency: "JPY" })).toEqual({
      copy: undefined,
      violations: [badCurrency],
      dropped: [],
      doubts: [],
    });
  }
  const check = object({ value, currency: currencyOrEuro }, together([["value", "currency"]]));
  expect(read(check, { value: 5 })).toEqual({
    copy: { value: 5, currency: "EUR" },
    violations: [],
    dropped: [],
    doubts: [],
  });
});
