import type { CatalogUserDataKey } from "../../catalog/catalog.js";
import { invariant } from "../../text/invariant.js";
import type { JsonSchema } from "./json-schema.js";
import type { Form } from "./json-schema-of.js";

/** The name under which a schema defines an identifier: what is sent hashed is all alike. */
export function definitionOf(key: CatalogUserDataKey, form: Form): string {
  return form === "payload" && key.hashed ? "hashed" : key.name;
}

/** The definition that says that an identifier is given: a `null` is not, nor is a list of nothing else. */
export const GIVEN = "given";

/** All that schemas may refer to for an event's identifiers. */
export function identifierDefinitions(
  form: Form,
  keys: readonly CatalogUserDataKey[],
): readonly (readonly [name: string, schema: JsonSchema])[] {
  if (form === "input") {
    const given = { anyOf: [{ type: "string" }, { type: "array", contains: { type: "string" } }] };
    return [[GIVEN, given], ...keys.map((key) => [key.name, inputIdentifier(key)] as const)];
  }
  const [hash, ...hashes] = new Set(keys.filter((key) => key.hashed).map((key) => key.payloadPattern));
  invariant(hashes.length === 0, "every hash has the same pattern");
  const hashed = {
    description: "The hashes of one or several values.",
    type: "array",
    items: { type: "string", pattern: hash },
    minItems: 1,
    uniqueItems: true,
  };
  const others = keys.filter((key) => !key.hashed);
  return [
    ["hashed", hashed],
    ...others.map(({ name, payloadPattern: pattern }) => [name, { type: "string", pattern }] as const),
  ];
}

function inputIdentifier({ name, description, inputPattern, shape }: CatalogUserDataKey): JsonSchema {
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
  return { ...words, anyOf: [text, { type: "array", items: { $ref: `#/$defs/${name}/anyOf/0` } }] };
}
