import { CURRENCIES } from "../../runtime/shared/currencies.js";
import { LATEST_SECONDS, RFC_3339 } from "../../runtime/shared/event-time.js";
import { GIVEN_URL_PATTERN, URL_PATTERN } from "../../runtime/shared/url.js";
import {
  constraintsOf,
  type MemberSchema,
  type ValueFormat,
  type ValueSchema,
} from "../../value/value-schema.js";
import {
  described,
  type JsonSchema,
  type Keywords,
  orNull,
  propertiesOf,
  type SchemaProperty,
} from "./json-schema.js";

/**
 * Whether a value is what a caller hands in, where optional members may be `null`, or what Meta gets, where they may
 * not.
 */
export type Form = "input" | "payload";

/** What is said of a value beside its own schema. */
export interface Words {
  readonly description?: string;
  /** Whether `null` is let through: callers whose records have `null` where nothing is known may pass it on. */
  readonly orNull?: boolean;
  /** Of a list whose entries are described already. */
  readonly items?: JsonSchema;
}

/** The JSON Schema of a value, which says exactly what the generated reader of it does. */
export function jsonSchemaOf(
  schema: ValueSchema,
  form: Form,
  { description = "", orNull: nullable = false, items }: Words = {},
): JsonSchema {
  const known = knownSchema(schema, form);
  if (known !== undefined) return described(description, nullable ? orNull(known) : known);
  const own: OwnKeywords = description === "" ? {} : { description };
  own["type"] = nullable ? [schema.type, "null"] : schema.type;
  if (schema.type !== "array" && schema.type !== "object" && schema.enum !== undefined) {
    const allowed = schema.format === "currency" ? spellings(schema.enum, form) : schema.enum;
    own["enum"] = nullable ? [...allowed, null] : allowed;
  }
  switch (schema.type) {
    case "string":
      // A choice says all there is to say, as in the reader.
      if (schema.enum === undefined) stateConstraints(own, schema);
      break;
    case "number":
      stateConstraints(own, schema);
      break;
    case "integer":
      stateConstraints(own, schema);
      if (schema.enum === undefined) stateExactBounds(own, schema);
      break;
    case "boolean":
      break;
    case "array":
      own["items"] = items ?? jsonSchemaOf(schema.items ?? { type: "string" }, form);
      stateConstraints(own, schema);
      break;
    case "object":
      Object.assign(own, propertiesOf(memberProperties(schema.members ?? [], form)));
      own["additionalProperties"] = false;
      if (schema.says !== undefined) own["anyOf"] = schema.says.map((name) => saying(name, form));
      break;
    default:
      return schema.type satisfies never;
  }
  return own;
}

/** The schema of a constant, and of what has a reader of its own: a choice among its values needs none. */
function knownSchema(schema: ValueSchema, form: Form): JsonSchema | undefined {
  const { const: value, format, enum: choice } = schema;
  if (value !== undefined) return { const: value };
  // An amount is a number: only its decimals are told by code.
  if (format === undefined || format === "amount" || choice !== undefined) return undefined;
  return formatSchema(format, schema, form);
}

type OwnKeywords = { [keyword: string]: unknown };

type Scalar = string | number | boolean;

/** A member of an object. What a caller gives is described where it is given, what is filled in where it is sent. */
export function memberSchema({ required, description, schema }: MemberSchema, form: Form): JsonSchema {
  const isGiven = form === "input";
  const words = isGiven || schema.const !== undefined ? { description, orNull: isGiven && !required } : {};
  return jsonSchemaOf(schema, form, words);
}

function memberProperties(members: readonly MemberSchema[], form: Form): readonly SchemaProperty[] {
  return members.map((member) => {
    const { name, required } = member;
    return { name, required, schema: memberSchema(member, form) };
  });
}

/** Seconds since 1970. */
export const SECONDS = { type: "integer", minimum: 0, maximum: LATEST_SECONDS };

/** That a member is there; `null` is not. */
function saying(name: string, form: Form): Keywords {
  const given = form === "input" ? { properties: { [name]: { not: { type: "null" } } } } : {};
  return { required: [name], ...given };
}

/** A whole number that a double does not hold exactly is refused. */
function stateExactBounds(own: OwnKeywords, { minimum, maximum, exclusiveMinimum }: ValueSchema): void {
  const { MIN_SAFE_INTEGER: least, MAX_SAFE_INTEGER: most } = Number;
  const lowest = minimum ?? exclusiveMinimum;
  if (lowest === undefined || lowest < least) own["minimum"] = least;
  own["maximum"] = Math.min(maximum ?? most, most);
}

function stateConstraints(own: OwnKeywords, schema: ValueSchema): void {
  for (const keyword of constraintsOf(schema.type)) {
    if (schema[keyword] !== undefined) own[keyword] = schema[keyword];
  }
}

function formatSchema(format: Exclude<ValueFormat, "amount">, schema: ValueSchema, form: Form): JsonSchema {
  switch (format) {
    case "currency":
      return ANY_CURRENCY[form];
    case "url":
      return { type: "string", pattern: form === "input" ? GIVEN_URL_PATTERN : URL_PATTERN };
    case "event-time":
      return form === "input" ? { anyOf: [SECONDS, { type: "string", pattern: RFC_3339 }] } : SECONDS;
    case "app-flag":
      return { enum: [0, 1, true, false] };
    case "ext-info":
      return placesSchema(schema, form);
    default:
      return format satisfies never;
  }
}

/** Currencies are taken in small letters, too, and go out in capitals. */
function spellings(currencies: readonly Scalar[], form: Form): readonly Scalar[] {
  return form === "payload"
    ? currencies
    : currencies.flatMap((currency) => [currency, String(currency).toLowerCase()]);
}

const CODES = [...CURRENCIES];

/** Made once: nearly every event has a currency, and there are hundreds of them. */
const ANY_CURRENCY: Readonly<Record<Form, JsonSchema>> = {
  input: { type: "string", enum: spellings(CODES, "input") },
  payload: { type: "string", enum: spellings(CODES, "payload") },
};

/** A list in which each place has a meaning: all are there, and nothing else. */
function placesSchema({ prefixItems = [] }: ValueSchema, form: Form): JsonSchema {
  return {
    type: "array",
    prefixItems: prefixItems.map(({ schema }) => jsonSchemaOf(schema, form)),
    minItems: prefixItems.length,
    maxItems: prefixItems.length,
  };
}
