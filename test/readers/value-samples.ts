import fc from "fast-check";
import type { JsonValue } from "../../generator/value/json-value.js";
import type { ValueSchema } from "../../generator/value/value-schema.js";

/** The same schema in JSON Schema's own words. */
export function jsonSchema({ items, members, ...rest }: ValueSchema): object {
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

/** Values of JSON that are near to what the schemas below want. */
export const values: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
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
// A choice says all there is to say of a text, so that it stands alone.
const scalarSchemas: fc.Arbitrary<ValueSchema> = fc.oneof(
  fc.record({ type: fc.constant("string" as const), enum: fc.array(words, { minLength: 1, maxLength: 3 }) }),
  fc.record({ type: fc.constant("string" as const), const: words }),
  fc.record(
    {
      type: fc.constant("string" as const),
      pattern: fc.constantFrom("^[A-Z]", "a", "^.{2}$", "\\p{L}", "/"),
      minLength: limit,
      maxLength: limit,
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

/** Schemas of all types, nested ones too. */
export const schemas: fc.Arbitrary<ValueSchema> = fc.letrec<{ schema: ValueSchema }>((tie) => ({
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
      { requiredKeys: ["type", "items"] },
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
