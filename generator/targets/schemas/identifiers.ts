import type { CatalogUserDataKey } from "../../catalog/catalog.js";
import { type Definitions, refTo } from "./definitions.js";
import type { JsonSchema } from "./json-schema.js";
import type { Form } from "./json-schema-of.js";

/** Refers to what an identifier may be; everything that is sent hashed has the same schema. */
export function identifierSchema(key: CatalogUserDataKey, form: Form, definitions: Definitions): JsonSchema {
  if (form === "input") {
    const name = `user_data.${key.name}.given`;
    return definitions.refer(name, givenIdentifier(key, name));
  }
  const { name, hashed, payloadPattern: pattern } = key;
  return hashed
    ? definitions.refer("user_data.hashed.sent", {
        description: "The hashes of one or several values.",
        type: "array",
        items: { type: "string", pattern },
        minItems: 1,
        uniqueItems: true,
      })
    : definitions.refer(`user_data.${name}.sent`, { type: "string", pattern });
}

/** Refers to the definition that an identifier is given: `null` does not count, and neither does a list of `null`. */
export function someValue(definitions: Definitions): JsonSchema {
  return definitions.refer("user_data.some_value", {
    anyOf: [{ type: "string" }, { type: "array", contains: { type: "string" } }],
  });
}

function givenIdentifier({ description, inputPattern, shape }: CatalogUserDataKey, name: string): JsonSchema {
  const words =
    inputPattern === undefined
      ? {
          description,
          $comment: "Wider than the validator, since no pattern can tell which texts are usable.",
        }
      : { description };
  const text = { type: ["string", "null"], ...(inputPattern !== undefined && { pattern: inputPattern }) };
  if (shape === "single") return { ...words, ...text };
  // A pattern can be long: it is said once, for a text alone and for each one of a list.
  return { ...words, anyOf: [text, { type: "array", items: refTo(`${name}/anyOf/0`) }] };
}
