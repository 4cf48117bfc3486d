import type { FieldModel, ParameterModel } from "../../model/model.js";
import { pairsOf } from "../../model/pairs-of.js";
import { type JsonSchema, type Keywords, notNull, objectSchema, type SchemaProperty } from "./json-schema.js";
import { jsonSchemaOf } from "./json-schema-of.js";
import type { SchemaScope } from "./schema-scope.js";
import { sharedMemberName, sharedName } from "./shared-field.js";

/** The properties of what a caller gives: constants are filled in whatever is given, and not asked for. */
export function askedProperties(
  fields: readonly (FieldModel | ParameterModel)[],
  scope: SchemaScope,
): readonly SchemaProperty[] {
  return fields.flatMap((field): readonly SchemaProperty[] => {
    if (!isAsked(field)) return scope.closed ? [{ name: field.name, required: false, schema: {} }] : [];
    const items = "members" in field && field.members.length > 0 ? itemSchema(field, scope) : undefined;
    return [givenProperty(field, { shared: sharedName(field, scope), items }, scope)];
  });
}

function isAsked({ presence }: FieldModel): boolean {
  return presence.kind !== "constant";
}

/** An item of `contents`. */
function itemSchema({ members }: ParameterModel, scope: SchemaScope): JsonSchema {
  const properties = members.map((member) =>
    isAsked(member)
      ? givenProperty(member, { shared: sharedMemberName(member, scope) }, scope)
      : { name: member.name, required: false, schema: {} },
  );
  return objectSchema(properties, { closed: scope.closed });
}

interface Own {
  /** The name of the definition that holds for all events. */
  readonly shared: string | undefined;
  readonly items?: JsonSchema | undefined;
}

/** The definition for all events allows `null`, which an event that requires the field excludes. */
function givenProperty(
  { name, presence, description, schema }: FieldModel,
  { shared, items }: Own,
  { definitions }: SchemaScope,
): SchemaProperty {
  const required = presence.kind === "required";
  const given = (orNull: boolean) => {
    const own = jsonSchemaOf(schema, "input", { description, orNull, ...(items !== undefined && { items }) });
    return items !== undefined && schema.uniqueItems === true ? { ...own, $comment: WIDER } : own;
  };
  if (shared === undefined) return { name, required, schema: given(!required) };
  const nullable = definitions.referToMade(`${shared}.given`, schema, () => given(true));
  return { name, required, schema: required ? notNull(nullable, given(false)) : nullable };
}

/** What no two items may have in common is told from declared members alone, which JSON Schema cannot. */
const WIDER = "Wider than the validator, which compares items by their declared members alone.";

/** The schema of `custom_data` as a caller gives it, or of a browser's parameters, keys among them. */
export function parametersSchema(
  parameters: readonly ParameterModel[],
  keys: readonly FieldModel[],
  scope: SchemaScope,
): Keywords {
  return objectSchema([...askedProperties(parameters, scope), ...askedProperties(keys, scope)], {
    closed: scope.closed,
    more: togetherWords(parameters, scope),
  });
}

/**
 * What has no meaning alone, such as an amount without its currency, requires the other one, unless that has a
 * default.
 */
function togetherWords(parameters: readonly ParameterModel[], { definitions }: SchemaScope): Keywords {
  const demands = pairsOf(parameters)
    .filter(([, needed]) => needed.presence.kind === "optional")
    .map(([{ name, presence }, needed]) => {
      const given = { [needed.name]: { type: needed.schema.type } };
      const together = { required: [needed.name], properties: given };
      if (presence.kind !== "optional") return together;
      const alone = { properties: { [name]: { type: "null" } } };
      const rule = { type: ["object", "null"], anyOf: [alone, together] };
      return definitions.refer(`${name}.with.${needed.name}`, rule);
    });
  return demands.length === 0 ? {} : { allOf: demands };
}
