import type { FieldModel, ParameterModel } from "../../model/model.js";
import { pairsOf } from "../../model/pairs-of.js";
import type { MemberSchema } from "../../value/value-schema.js";
import { type JsonSchema, objectSchema, type SchemaProperty } from "./json-schema.js";
import { jsonSchemaOf, type Words } from "./json-schema-of.js";

/** The properties of what a caller gives: constants are filled in and not asked for. */
export function askedProperties(fields: readonly (FieldModel | ParameterModel)[]): readonly SchemaProperty[] {
  const properties: SchemaProperty[] = [];
  for (const field of fields) {
    if (!isAsked(field)) continue;
    const required = field.presence.kind === "required";
    const words = { description: field.description, orNull: !required };
    const schema =
      "members" in field && field.members.length > 0
        ? contentsSchema(field, words)
        : jsonSchemaOf(field.schema, "input", words);
    properties.push({ name: field.name, required, schema });
  }
  return properties;
}

function isAsked({ presence }: FieldModel): boolean {
  return presence.kind !== "constant";
}

/** `contents`: what no two items may have in common is told from declared members alone, which JSON Schema cannot. */
function contentsSchema({ schema, members }: ParameterModel, words: Words): JsonSchema {
  const asked = members.filter(isAsked).map(
    ({ name, presence, description, schema: own }): MemberSchema => ({
      name,
      required: presence.kind === "required",
      description,
      schema: own,
    }),
  );
  const list = jsonSchemaOf({ ...schema, items: { type: "object", members: asked } }, "input", words);
  return schema.uniqueItems === true && list !== false
    ? { ...list, $comment: "Wider than the validator, which compares items by their declared members alone." }
    : list;
}

/** The schema of `custom_data` as a caller gives it, or of a browser's parameters, keys among them. */
export function parametersSchema(
  parameters: readonly ParameterModel[],
  keys: readonly FieldModel[] = [],
): JsonSchema {
  return objectSchema([...askedProperties(parameters), ...askedProperties(keys)], {
    closed: false,
    more: togetherWords(parameters),
  });
}

/** What means nothing alone, such as an amount without its currency, wants the other one given; a default stands in. */
function togetherWords(parameters: readonly ParameterModel[]): { readonly [keyword: string]: unknown } {
  const demands = pairsOf(parameters)
    .filter(([, needed]) => needed.presence.kind === "optional")
    .map(([{ name, presence }, needed]) => {
      const given = { [needed.name]: { type: needed.schema.type } };
      const together = { required: [needed.name], properties: given };
      const alone = { properties: { [name]: { type: "null" } } };
      return presence.kind === "optional" ? { anyOf: [alone, together] } : together;
    });
  return demands.length === 0 ? {} : { allOf: demands };
}
