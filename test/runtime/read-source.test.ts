import { expect, test } from "vitest";
import { readSource } from "../../generator/runtime/server/read-source.js";
import type { SourceField } from "../../generator/runtime/server/source-field.js";

const FIELDS: readonly SourceField[] = [
  { to: ["event_time"], from: ["created_at"], as: "any", required: true },
  { to: ["user_data", "em"], from: ["customer", "email"], as: "text", list: "allowed" },
  {
    to: ["user_data", "external_id"],
    from: ["customer", "ids"],
    inEach: ["id"],
    as: "text",
    list: "allowed",
  },
  { to: ["custom_data", "value"], from: ["total_price"], as: "number", required: true },
  { to: ["custom_data", "order_id"], from: ["id"], as: "text", required: true },
  { to: ["custom_data", "coupon"], from: ["codes"], inEach: ["code"], as: "text" },
  { to: ["custom_data", "content_ids"], from: ["tags"], as: "text", list: "always" },
  {
    to: ["custom_data", "contents"],
    from: ["line_items"],
    as: "any",
    list: "always",
    required: true,
    members: [
      { to: ["id"], from: ["variant", "sku"], as: "text", required: true },
      { to: ["quantity"], from: ["quantity"], as: "number", required: true },
      { to: ["delivery_category"], from: ["shipping"], as: "text", top: true },
    ],
  },
];

const ORDER = {
  created_at: "2026-01-15T05:00:00-05:00",
  customer: { email: "jane@example.com", ids: [{ id: 7 }, { id: "C-8" }] },
  total_price: "25.00",
  id: 450789469,
  codes: [{ code: "GRUESSE" }, { code: "LATER" }],
  tags: "mug",
  shipping: "in_store",
  line_items: [
    { variant: { sku: 808950810n }, quantity: 1 },
    { variant: { sku: "MUG" }, quantity: "2" },
  ],
};

const INPUT = {
  event_time: "2026-01-15T05:00:00-05:00",
  user_data: { em: "jane@example.com", external_id: ["7", "C-8"] },
  custom_data: {
    value: 25,
    order_id: "450789469",
    coupon: "GRUESSE",
    content_ids: ["mug"],
    contents: [
      { id: "808950810", quantity: 1, delivery_category: "in_store" },
      { id: "MUG", quantity: 2, delivery_category: "in_store" },
    ],
  },
};

test("values are taken from where they lie, and become what the builder takes", () => {
  expect(readSource(FIELDS, ORDER)).toStrictEqual({ ok: true, input: INPUT, dropped: [] });
});

test("what the source says it has not is left out; what is not there at all is named", () => {
  const source = { ...ORDER, customer: null, codes: [], tags: undefined, shipping: null };
  expect(readSource(FIELDS, source)).toStrictEqual({
    ok: true,
    input: {
      event_time: "2026-01-15T05:00:00-05:00",
      user_data: {},
      custom_data: {
        value: 25,
        order_id: "450789469",
        contents: [
          { id: "808950810", quantity: 1 },
          { id: "MUG", quantity: 2 },
        ],
      },
    },
    dropped: [
      {
        path: "custom_data.content_ids",
        from: "tags",
        rule: "missing",
        text: "cannot be read: `tags` is not there",
      },
    ],
  });
});

test("everything required that is missing or unreadable is named, in our words and the source's", () => {
  const source = {
    ...ORDER,
    created_at: null,
    total_price: "25,00 €",
    id: 2 ** 53,
    line_items: [{ variant: { sku: "MUG" }, quantity: 1 }, { quantity: [] }],
  };
  expect(readSource(FIELDS, source)).toStrictEqual({
    ok: false,
    violations: [
      {
        path: "event_time",
        from: "created_at",
        rule: "required",
        text: "cannot be read: `created_at` is null",
      },
      {
        path: "custom_data.value",
        from: "total_price",
        rule: "type",
        text: "cannot be read: `total_price` must be a number, or a plain decimal as text",
      },
      {
        path: "custom_data.order_id",
        from: "id",
        rule: "type",
        text: "cannot be read: `id` must be text, or an integer that is exact",
      },
      {
        path: "custom_data.contents[1].id",
        from: "line_items[1].variant.sku",
        rule: "missing",
        text: "cannot be read: `line_items[1].variant.sku` is not there",
      },
      {
        path: "custom_data.contents[1].quantity",
        from: "line_items[1].quantity",
        rule: "type",
        text: "cannot be read: `line_items[1].quantity` must be a number, or a plain decimal as text",
      },
    ],
  });
});

test("a list that is none is named once", () => {
  expect(readSource(FIELDS, { ...ORDER, line_items: {} })).toStrictEqual({
    ok: false,
    violations: [
      {
        path: "custom_data.contents",
        from: "line_items",
        rule: "type",
        text: "cannot be read: `line_items` must be a list",
      },
    ],
  });
});

test("single values make one product", () => {
  const [contents] = FIELDS.filter(({ members }) => members !== undefined);
  const single = [{ ...contents, from: [], single: true } as SourceField];
  expect(readSource(single, { variant: { sku: "MUG" }, quantity: 1, shipping: "curbside" })).toStrictEqual({
    ok: true,
    input: {
      custom_data: { contents: [{ id: "MUG", quantity: 1, delivery_category: "curbside" }] },
    },
    dropped: [],
  });
});

test.each([
  ["0", 0],
  ["-0", 0],
  ["-12.50", -12.5],
  ["0.1", 0.1],
  ["007.10", 7.1],
  ["123456789012.345", 123456789012.345],
  [12n, 12],
])("%o is the number %d", (given, number) => {
  const field: SourceField = { to: ["value"], from: ["value"], as: "number", required: true };
  expect(readSource([field], { value: given })).toStrictEqual({
    ok: true,
    input: { value: number },
    dropped: [],
  });
});

test.each([
  "",
  " 1",
  "1,000.00",
  "1e3",
  ".5",
  "5.",
  "+5",
  "0x10",
  "NaN",
  "25.00 EUR",
  "1234567890123456",
  "0.1234567890123456",
  2n ** 60n,
  true,
])("%o is no plain decimal", (given) => {
  const field: SourceField = { to: ["value"], from: ["value"], as: "number", required: true };
  expect(readSource([field], { value: given })).toMatchObject({ ok: false, violations: [{ from: "value" }] });
});

test.each([
  null,
  undefined,
  "order",
  7,
  [],
  new Proxy(
    {},
    {
      get() {
        throw new Error("secret");
      },
    },
  ),
])("whatever is given, nothing is thrown and no value is said", (source) => {
  const result = readSource(FIELDS, source);
  expect(result.ok).toBe(false);
  expect(JSON.stringify(result)).not.toContain("secret");
});
