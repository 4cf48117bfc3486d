import type { FieldModel, ParameterModel } from "../../model/model.js";
import type { JsonValue } from "../../value/json-value.js";
import type { ValueSchema } from "../../value/value-schema.js";
import { type JsonSchema, type Keywords, notNull, objectSchema, type SchemaProperty } from "./json-schema.js";
import { jsonSchemaOf } from "./json-schema-of.js";
import { moneyWords } from "./money-words.js";
import type { SchemaScope } from "./schema-scope.js";
import { sharedMemberName, sharedName } from "./shared-field.js";

/** The properties of what a caller gives: constants are filled in and need not be given. */
export function givenProperties(
  fields: readonly (FieldModel | ParameterModel)[],
  scope: SchemaScope,
): readonly SchemaProperty[] {
  return fields.map((field) => {
    const items = "members" in field && field.members.length > 0 ? itemSchema(field, scope) : undefined;
    return givenProperty(field, { shared: sharedName(field, scope), items }, scope);
  });
}

/** An item of `contents`. */
function itemSchema({ members }: ParameterModel, scope: SchemaScope): JsonSchema {
  const properties = members.map((member) =>
    givenProperty(member, { shared: sharedMemberName(member, scope) }, scope),
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
  if (presence.kind === "constant")
    return { name, required: false, schema: constantSchema(presence.value, schema) };
  const required = presence.kind === "required";
  const given = (orNull: boolean) => {
    const own = jsonSchemaOf(schema, "input", { description, orNull, ...(items !== undefined && { items }) });
    return items !== undefined && schema.uniqueItems === true ? { ...own, $comment: WIDER } : own;
  };
  if (shared === undefined) return { name, required, schema: given(!required) };
  const nullable = definitions.referToMade(`${shared}.given`, schema, () => given(true));
  return { name, required, schema: required ? notNull(nullable, given(false)) : nullable };
}

/** What is filled in may be given as it is; a currency in small letters, too. */
function constantSchema(value: JsonValue, { format }: ValueSchema): JsonSchema {
  const isCurrency = format === "currency" && typeof value === "string";
  return { enum: isCurrency ? [value, value.toLowerCase(), null] : [value, null] };
}

/** What no two items may have in common is told from declared members alone, which JSON Schema cannot. */
const WIDER = "Wider than the validator, which compares items by their declared members alone.";

/** The schema of `custom_data` as a caller gives it, or of a browser's parameters, keys among them. */
export function parametersSchema(
  parameters: readonly ParameterModel[],
  keys: readonly FieldModel[],
  scope: SchemaScope,
): Keywords {
  return objectSchema([...givenProperties(parameters, scope), ...givenProperties(keys, scope)], {
    closed: scope.closed,
    more: moneyWords(parameters, scope),
  });
}
