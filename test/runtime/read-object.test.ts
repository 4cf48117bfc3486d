import fc from "fast-check";
import { expect, test } from "vitest";
import { lazy } from "../../generator/runtime/shared/lazy.js";
import { money } from "../../generator/runtime/shared/money.js";
import { list } from "../../generator/runtime/shared/read-list.js";
import {
  constant,
  defaulted,
  object,
  optional,
  required,
} from "../../generator/runtime/shared/read-object.js";
import { integer, number, type Reader, text } from "../../generator/runtime/shared/reader.js";
import { wordedReport } from "../../generator/runtime/shared/worded-report.js";

/** Everything that reading gives. */
function read(check: Reader<unknown>, value: unknown, path = "custom_data"): unknown {
  const { words, ...report } = wordedReport();
  const copy = check.read(value, path, { ...report, words });
  return { copy, ...report };
}

const line = object({
  id: required(text({ minLength: 1 })),
  quantity: required(integer({ minimum: 1 })),
  item_price: optional(number({ minimum: 0 })),
});

const purchase = object(
  {
    value: required(number({ minimum: 0 })),
    currency: required(text({ enum: ["EUR", "USD"] })),
    contents: optional(list(line, { minItems: 1 })),
    content_type: constant("product"),
    tax: defaulted(number(), 0),
    coupon: optional(text({ pattern: /^[A-Z0-9]{4}$/u })),
  },
  money("currency", { value: "object" }),
);

test("good values are copied in the order of declaration, and nothing else goes along", () => {
  const input = {
    secret: "jane",
    coupon: "AB12",
    content_type: "product",
    contents: [{ name: "Mug", quantity: 2, id: "MUG" }],
    currency: "EUR",
    value: 25,
  };
  const copy = {
    value: 25,
    currency: "EUR",
    contents: [{ id: "MUG", quantity: 2 }],
    content_type: "product",
    tax: 0,
    coupon: "AB12",
  };
  expect(JSON.stringify(read(purchase, input))).toBe(
    JSON.stringify({ copy, violations: [], dropped: [], doubts: [] }),
  );
});

test("null and undefined are absent", () => {
  const input = { value: 1, currency: "EUR", contents: null, tax: undefined, coupon: null };
  const copy = { value: 1, currency: "EUR", content_type: "product", tax: 0 };
  expect(read(purchase, input)).toEqual({ copy, violations: [], dropped: [], doubts: [] });
});

test("all that is required and missing or bad is named, and refuses the object", () => {
  expect(read(purchase, { value: "25" })).toEqual({
    copy: undefined,
    violations: [
      { path: "custom_data.value", rule: "type", text: "must be a number, not text" },
      { path: "custom_data.currency", rule: "required", text: "is required" },
    ],
    dropped: [],
    doubts: [],
  });
});

test("a bad optional value is left out, with a default or without, and what contradicts a constant is named", () => {
  const given = { value: 1, currency: "EUR", tax: "7", coupon: "x", content_type: "shoes" };
  expect(read(purchase, given)).toEqual({
    copy: { value: 1, currency: "EUR", content_type: "product" },
    violations: [],
    dropped: [
      { path: "custom_data.content_type", rule: "const", text: "must be `product`" },
      { path: "custom_data.tax", rule: "type", text: "must be a number, not text" },
      {
        path: "custom_data.coupon",
        rule: "pattern",
        text: "must be text that matches the pattern ^[A-Z0-9]{4}$",
      },
    ],
    doubts: [],
  });
});

test("an optional list goes with an item whose required member is bad", () => {
  const contents = [{ id: "A", quantity: 1 }, { id: "B" }];
  expect(read(purchase, { value: 1, currency: "EUR", contents })).toEqual({
    copy: { value: 1, currency: "EUR", content_type: "product", tax: 0 },
    violations: [],
    dropped: [{ path: "custom_data.contents[1].quantity", rule: "required", text: "is required" }],
    doubts: [],
  });
});

test("an item stays when only an optional member of it is bad", () => {
  const contents = [{ id: "A", quantity: 1, item_price: -1 }];
  expect(read(purchase, { value: 1, currency: "EUR", contents })).toEqual({
    copy: {
      value: 1,
      currency: "EUR",
      contents: [{ id: "A", quantity: 1 }],
      content_type: "product",
      tax: 0,
    },
    violations: [],
    dropped: [{ path: "custom_data.contents[0].item_price", rule: "minimum", text: "must be at least 0" }],
    doubts: [],
  });
});

test("a required list is refused with its item", () => {
  expect(
    read(object({ contents: required(list(line)) }), { contents: [{ id: "", quantity: 1 }] }, ""),
  ).toEqual({
    copy: undefined,
    violations: [{ path: "contents[0].id", rule: "minLength", text: "must not be empty" }],
    dropped: [],
    doubts: [],
  });
});

test.each([
  ["text", "text"],
  [null, "nothing"],
  [[], "a list"],
  [7, "a number"],
])("%j is no object", (value, kind) => {
  expect(read(object({}), value, "")).toEqual({
    copy: undefined,
    violations: [{ path: "", rule: "type", text: `must be an object, not ${kind}` }],
    dropped: [],
    doubts: [],
  });
});

test("only own properties are read, each once, whatever they are called", () => {
  const check = object({
    constructor: optional(text()),
    ["__proto__"]: optional(text()),
    toString: required(text()),
  });
  const input = JSON.parse('{"__proto__":"p","toString":"t"}');
  expect(JSON.stringify(read(check, input, ""))).toBe(
    '{"copy":{"__proto__":"p","toString":"t"},"violations":[],"dropped":[],"doubts":[]}',
  );
  expect(read(object({ value: optional(number()) }), Object.create({ value: 1 }), "")).toEqual({
    copy: {},
    violations: [],
    dropped: [],
    doubts: [],
  });
  let reads = 0;
  const counting = {
    get value() {
      reads += 1;
      return reads;
    },
  };
  expect(read(object({ value: required(number()) }), counting, "")).toEqual({
    copy: { value: 1 },
    violations: [],
    dropped: [],
    doubts: [],
  });
});

test("constants and defaults are fresh in each copy", () => {
  const check = object({ tags: constant(["a"]), more: defaulted(list(text()), ["b"]) });
  const report = wordedReport();
  const first: Record<string, unknown> = { ...check.read({}, "", report) };
  const second: Record<string, unknown> = { ...check.read({}, "", report) };
  expect(first).toEqual({ tags: ["a"], more: ["b"] });
  expect(second["tags"]).not.toBe(first["tags"]);
  expect(second["more"]).not.toBe(first["more"]);
});

test("a lazy check is put together once, when it is first used", () => {
  let made = 0;
  const check = lazy(() => {
    made += 1;
    return object({ id: required(text()) });
  });
  expect(made).toBe(0);
  expect([read(check, { id: "a" }), read(check, 1)]).toEqual([
    { copy: { id: "a" }, violations: [], dropped: [], doubts: [] },
    {
      copy: undefined,
      violations: [{ path: "custom_data", rule: "type", text: "must be an object, not a number" }],
      dropped: [],
      doubts: [],
    },
  ]);
  expect(made).toBe(1);
});

test("no report ever holds a value", () => {
  const canary = "jane.doe@example.com";
  const value: fc.Arbitrary<unknown> = fc.oneof(fc.constantFrom(canary, 4915112345678, null), fc.jsonValue());
  const anything = fc.dictionary(
    fc.constantFrom("value", "currency", "note", "contents", "content_ids"),
    value,
  );
  fc.assert(
    fc.property(anything, (input) => {
      const report = wordedReport();
      purchase.read(input, "custom_data", report);
      expect(JSON.stringify(report)).not.toMatch(/jane|49151/);
    }),
  );
});
