import { onceFor } from "../../value/once-for.js";

/** A JSON Schema by its keywords: a plain value of JSON. */
export type Keywords = { readonly [keyword: string]: unknown };

/** A JSON Schema or a part of one. */
export type JsonSchema = Keywords | false;

/** A property of an object, and whether it must be there. */
export interface SchemaProperty {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** What is said of an object beside its properties: whether it may hold others, and what holds between them. */
export interface ObjectWords {
  readonly closed: boolean;
  readonly more?: Keywords;
}

/** The schema of an object. */
export function objectSchema(
  properties: readonly SchemaProperty[],
  { closed, more = {} }: ObjectWords,
): Keywords {
  return {
    type: "object",
    ...propertiesOf(properties),
    ...(closed ? { additionalProperties: false } : {}),
    ...more,
  };
}

/** The keywords `properties` and `required`, the latter where it says anything. */
export function propertiesOf(properties: readonly SchemaProperty[]): Keywords {
  const required: string[] = [];
  const entries: [string, unknown][] = [];
  for (const { name, required: isRequired, schema } of properties) {
    entries.push([name, schema]);
    if (isRequired) required.push(name);
  }
  const schemas = Object.fromEntries(entries);
  return required.length === 0 ? { properties: schemas } : { properties: schemas, required };
}

/** The same schema with words for its reader. */
export function described(description: string, schema: JsonSchema): JsonSchema {
  return description === "" || schema === false ? schema : { description, ...schema };
}

/** The same schema, `null` let through: callers whose records have `null` where nothing is known may pass it on. */
export function orNull(schema: JsonSchema): JsonSchema {
  return schema === false ? { type: "null" } : withNull(schema);
}

const withNull = onceFor((schema: Keywords): JsonSchema => {
  const { type, enum: allowed, ...others } = schema;
  if ("const" in others || "anyOf" in others) return { anyOf: [schema, { type: "null" }] };
  return {
    ...(type === undefined ? {} : { type: [type, "null"] }),
    ...(Array.isArray(allowed) ? { enum: [...allowed, null] } : {}),
    ...others,
  };
});

/** What a reference allows, except `null`; `schema` is the same without a reference. */
export function notNull(reference: JsonSchema, schema: JsonSchema): JsonSchema {
  if (reference === false || schema === false || !("$ref" in reference)) return schema;
  const { type } = schema;
  return { ...reference, ...(typeof type === "string" ? { type } : { not: { type: "null" } }) };
}
