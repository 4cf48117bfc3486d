import type { MemberSchema, ValueSchema } from "../../value/value-schema.js";
import { CURRENCIES } from "../shared/runtime/currencies.js";
import { GIVEN_URL_PATTERN, URL_PATTERN } from "../shared/runtime/url.js";
import { described, type JsonSchema, objectSchema, orNull, type SchemaProperty } from "./json-schema.js";

/**
 * Whether a value is what a caller hands in, where optional members may be `null` and unknown ones are passed over, or
 * what Meta gets, where neither is let through.
 */
export type Form = "input" | "payload";

/** The JSON Schema of a value, which says exactly what the generated check of it does. */
export function jsonSchemaOf(schema: ValueSchema, form: Form): JsonSchema {
  if (schema.const !== undefined) return { const: schema.const };
  if (schema.format !== undefined && schema.enum === undefined) return formatSchema(schema.format, form);
  switch (schema.type) {
    case "string":
      // A choice says all there is to say, as in the check.
      return schema.enum === undefined
        ? { type: "string", ...stated(schema, ["pattern", "minLength", "maxLength"]) }
        : { type: "string", enum: schema.enum };
    case "number":
      return { type: "number", ...stated(schema, ["enum", "minimum", "maximum", "exclusiveMinimum"]) };
    case "integer":
      return {
        type: "integer",
        ...stated(schema, ["enum", "minimum", "maximum", "exclusiveMinimum"]),
        ...exactBounds(schema),
      };
    case "boolean":
      return { type: "boolean", ...stated(schema, ["enum"]) };
    case "array": {
      const items = jsonSchemaOf(schema.items ?? { type: "string" }, form);
      return { type: "array", items, ...stated(schema, ["minItems", "maxItems", "uniqueItems"]) };
    }
    case "object":
      return objectSchema(memberProperties(schema.members ?? [], form), { closed: form === "payload" });
    default:
      return schema.type satisfies never;
  }
}

/** The properties of an object's members, each with its words. */
export function memberProperties(members: readonly MemberSchema[], form: Form): readonly SchemaProperty[] {
  return members.map(({ name, required, description, schema }) => {
    const own = jsonSchemaOf(schema, form);
    return {
      name,
      required,
      schema: described(description, required || form === "payload" ? own : orNull(own)),
    };
  });
}

/** A whole number that a double does not hold exactly is refused. */
function exactBounds({ enum: allowed, minimum, maximum, exclusiveMinimum }: ValueSchema): JsonSchema {
  if (allowed !== undefined) return {};
  const { MIN_SAFE_INTEGER: least, MAX_SAFE_INTEGER: most } = Number;
  const lowest = minimum ?? exclusiveMinimum;
  return {
    ...(lowest === undefined || lowest < least ? { minimum: least } : {}),
    maximum: Math.min(maximum ?? most, most),
  };
}

function stated(
  schema: ValueSchema,
  keywords: readonly (keyof ValueSchema)[],
): { readonly [keyword: string]: unknown } {
  return Object.fromEntries(
    keywords.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword]]])),
  );
}

function formatSchema(format: NonNullable<ValueSchema["format"]>, form: Form): JsonSchema {
  switch (format) {
    case "currency":
      return { type: "string", enum: [...CURRENCIES] };
    case "url":
      return { type: "string", pattern: form === "input" ? GIVEN_URL_PATTERN : URL_PATTERN };
    case "app-flag":
      return { enum: [0, 1, true, false] };
    case "ext-info":
      return extInfoSchema();
    default:
      return format satisfies never;
  }
}

/** Sixteen texts, some of which may not be just any (Conversions API for App Events, 2026). */
function extInfoSchema(): JsonSchema {
  const text = { type: "string" };
  const mark = { type: "string", enum: ["a2", "i2"] };
  const osVersion = { type: "string", minLength: 1 };
  const prefixItems = Array.from({ length: 16 }, (_, index) =>
    index === 0 ? mark : index === 4 ? osVersion : text,
  );
  return { type: "array", prefixItems, minItems: 16, maxItems: 16 };
}
