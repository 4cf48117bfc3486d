import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { list } from "../../generator/runtime/shared/read-list.js";
import { object, optional, required } from "../../generator/runtime/shared/read-object.js";
import { flag, integer, number, text } from "../../generator/runtime/shared/reader.js";
import { wordedReport } from "../../generator/runtime/shared/worded-report.js";

const SCHEMA = {
  type: "object",
  required: ["value", "currency"],
  properties: {
    value: { type: "number", minimum: 0, exclusiveMinimum: -1, maximum: 50 },
    currency: { enum: ["EUR", "USD"] },
    note: { type: "string", minLength: 1, maxLength: 3, pattern: "^[^x]*$" },
    number: { type: "integer", minimum: -(2 ** 53 - 1), maximum: 2 ** 53 - 1 },
    is_new: { type: "boolean" },
    contents: {
      type: "array",
      maxItems: 3,
      items: {
        type: "object",
        required: ["id"],
        properties: { id: { type: "string" }, quantity: { type: "integer", minimum: 1 } },
      },
    },
    content_ids: { type: "array", minItems: 1, items: { type: "string" }, uniqueItems: true },
  },
};

const checkOfSchema = object({
  value: required(number({ minimum: 0, exclusiveMinimum: -1, maximum: 50 })),
  currency: required(text({ enum: ["EUR", "USD"] })),
  note: optional(text({ minLength: 1, maxLength: 3, pattern: /^[^x]*$/u })),
  number: optional(integer()),
  is_new: optional(flag()),
  contents: optional(
    list(object({ id: required(text()), quantity: optional(integer({ minimum: 1 })) }), { maxItems: 3 }),
  ),
  content_ids: optional(list(text(), { minItems: 1, uniqueItems: true })),
});

/** Values near the schema, so that most cases are nearly good. */
const nearSchema = fc.record(
  {
    value: fc.oneof(fc.double({ min: -1, max: 60, noNaN: true }), fc.string()),
    currency: fc.constantFrom("EUR", "USD", "eur", 1),
    note: fc.oneof(fc.string({ unit: "grapheme", maxLength: 4 }), fc.constant("x"), fc.boolean()),
    number: fc.oneof(fc.integer(), fc.constantFrom(1.5, 2 ** 53, "7")),
    is_new: fc.constantFrom(true, false, 0, "true"),
    contents: fc.array(
      fc.record({ id: fc.constantFrom("a", 1), quantity: fc.constantFrom(0, 1, 2.5) }, { requiredKeys: [] }),
      { maxLength: 4 },
    ),
    content_ids: fc.array(fc.constantFrom("a", "b", "c", 1), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

test("a value is without fault exactly when JSON Schema finds none", () => {
  const validate = new Ajv2020({ strict: false }).compile(SCHEMA);
  fc.assert(
    fc.property(fc.oneof(nearSchema, fc.jsonValue()), (value) => {
      const report = wordedReport();
      const copy = checkOfSchema.read(value, "", report);
      const isFaultless = report.violations.length + report.dropped.length === 0;
      expect(isFaultless).toBe(validate(value));
      // Whatever was dropped, what is left is good, and a refusal has its reason.
      expect(copy === undefined).toBe(report.violations.length > 0);
      if (copy !== undefined) expect(validate(JSON.parse(JSON.stringify(copy)))).toBe(true);
    }),
    { numRuns: 2000 },
  );
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
      checkOfSchema.read(input, "custom_data", report);
      expect(JSON.stringify(report)).not.toMatch(/jane|49151/);
    }),
  );
});
