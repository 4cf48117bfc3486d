import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkValue } from "../../generator/value/check-value.js";
import type { JsonValue } from "../../generator/value/json-value.js";
import type { ValueSchema } from "../../generator/value/value-schema.js";

/** The same schema in JSON Schema's own words. */
function jsonSchema({ items, members, ...rest }: ValueSchema): object {
  return {
    ...rest,
    ...(items === undefined ? {} : { items: jsonSchema(items) }),
    ...(members === undefined
      ? {}
      : {
          properties: Object.fromEntries(members.map(({ name, schema }) => [name, jsonSchema(schema)])),
          required: members.filter((member) => member.required).map(({ name }) => name),
          additionalProperties: false,
        }),
  };
}

const words = fc.constantFrom("", "a", "ab", "A-1", "EUR", "😀", "😀😀", "25", "é");
const numbers = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constantFrom(0.5, -0, 2.5, 1e21, 1e300));
const scalars = fc.oneof(words, numbers, fc.boolean());
const values: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    scalars,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom("id", "quantity", "other"), tie("value"), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).value;

const limit = fc.integer({ min: 0, max: 4 });
const scalarSchemas: fc.Arbitrary<ValueSchema> = fc.oneof(
  fc.record(
    {
      type: fc.constant("string" as const),
      pattern: fc.constantFrom("^[A-Z]", "a", "^.{2}$", "\\p{L}"),
      minLength: limit,
      maxLength: limit,
      enum: fc.array(words, { minLength: 1, maxLength: 3 }),
      const: words,
    },
    { requiredKeys: ["type"] },
  ),
  fc.record(
    {
      type: fc.constantFrom("number" as const, "integer" as const),
      minimum: numbers,
      maximum: numbers,
      exclusiveMinimum: numbers,
      enum: fc.array(numbers, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ["type"] },
  ),
  fc.record({ type: fc.constant("boolean" as const), const: fc.boolean() }, { requiredKeys: ["type"] }),
);
const schemas: fc.Arbitrary<ValueSchema> = fc.letrec<{ schema: ValueSchema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: "small" },
    scalarSchemas,
    fc.record(
      {
        type: fc.constant("array" as const),
        items: tie("schema"),
        minItems: limit,
        maxItems: limit,
        uniqueItems: fc.boolean(),
      },
      { requiredKeys: ["type"] },
    ),
    fc.record({ id: tie("schema"), quantity: tie("schema"), isNeeded: fc.boolean() }).map(
      ({ id, quantity, isNeeded }): ValueSchema => ({
        type: "object",
        members: [
          { name: "id", required: isNeeded, description: "", schema: id },
          { name: "quantity", required: true, description: "", schema: quantity },
        ],
      }),
    ),
  ),
})).schema;

test("accepts exactly what ajv accepts", { timeout: 20_000 }, () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  // An integer beyond 2^53 is one to JSON Schema, and not exact to us.
  const exact = values.filter((value) => !JSON.stringify(value).includes("e+"));
  fc.assert(
    fc.property(schemas, fc.array(exact, { minLength: 20, maxLength: 20 }), (schema, candidates) => {
      const validate = ajv.compile(jsonSchema(schema));
      expect(candidates.map((value) => checkValue(value, schema).length === 0)).toEqual(
        candidates.map((value) => validate(value)),
      );
    }),
    { numRuns: 200 },
  );
});

test("names the place, the keyword and what would be right", () => {
  const items: ValueSchema = {
    type: "array",
    minItems: 1,
    items: {
      type: "object",
      members: [
        { name: "id", required: true, description: "", schema: { type: "string", minLength: 1 } },
        { name: "quantity", required: true, description: "", schema: { type: "integer", minimum: 1 } },
      ],
    },
  };
  const value = [
    { id: "", quantity: 1.5 },
    { quantity: 0, brand: "x" },
  ];
  expect(checkValue(value, items, "contents")).toEqual([
    { path: "contents[0].id", keyword: "minLength", text: "must not be empty" },
    { path: "contents[0].quantity", keyword: "type", text: "must be a whole number, not a fraction" },
    { path: "contents[1].id", keyword: "required", text: "is required" },
    { path: "contents[1].quantity", keyword: "minimum", text: "must be at least 1" },
    { path: "contents[1].brand", keyword: "additionalProperties", text: "is not a name that is known here" },
  ]);
});

test("never holds the value", () => {
  const faults = checkValue("jane@example.com", {
    type: "string",
    enum: ["EUR"],
    pattern: "^[A-Z]+$",
    maxLength: 3,
  });
  expect(faults.map(({ keyword }) => keyword)).toEqual(["enum", "pattern", "maxLength"]);
  expect(JSON.stringify(faults)).not.toContain("jane");
});

test("refuses a whole number that is not exact, and passes over a pattern that is none", () => {
  expect(checkValue(2 ** 53, { type: "integer" })).toEqual([
    { path: "", keyword: "type", text: "must be a whole number, not one beyond 2^53, which is not exact" },
  ]);
  expect(checkValue("a", { type: "string", pattern: "[" })).toEqual([]);
});
