import { joinProse, name, names, number, type Prose, prose, text } from "../../emit/prose.js";
import type { FieldModel } from "../../model/model.js";
import type { JsonValue } from "../../value/json-value.js";
import { onceFor } from "../../value/once-for.js";
import { TYPE_NAMES } from "../../value/type-names.js";
import type { ValueFormat, ValueSchema, ValueType } from "../../value/value-schema.js";

/** What a field's value may be; of what is always the same there is nothing more to say than its type. */
export function fieldWords({ presence, schema }: Pick<FieldModel, "presence" | "schema">): Prose {
  return presence.kind === "constant" ? typeWords(schema.type) : valueWords(schema);
}

/** In words: "text; 2 to 100 characters". */
const valueWords = onceFor((schema: ValueSchema): Prose => {
  const parts = partsOf(schema);
  const { items } = schema;
  if (items !== undefined) parts.push(prose`each entry ${joinProse(partsOf(items), ", ")}`);
  return joinProse(parts, "; ");
});

function partsOf(schema: ValueSchema): Prose[] {
  const parts = [kindOf(schema)];
  // A format says it all: its pattern and limits are how it is checked.
  if (schema.format === undefined || schema.format === "amount") addLimits(parts, schema);
  return parts;
}

const REQUIRED = prose`required`;
const OPTIONAL = prose`optional`;

/** Whether a field has to be given, or what stands in for it. */
export function presenceWords({ presence }: Pick<FieldModel, "presence">): Prose {
  switch (presence.kind) {
    case "required":
      return REQUIRED;
    case "optional":
      return OPTIONAL;
    case "constant":
      return prose`always ${valueName(presence.value)}`;
    case "default":
      return prose`${valueName(presence.value)} unless given`;
    default:
      return presence satisfies never;
  }
}

/** A value as a document shows it: text as it is, anything else as JSON. */
export function shownValue(value: JsonValue): string {
  return typeof value === "string" && value !== "" ? value : JSON.stringify(value);
}

function valueName(value: JsonValue): Prose {
  return name(shownValue(value));
}

function typeWords(type: ValueType): Prose {
  return text(TYPE_NAMES[type]);
}

const FORMATS: Readonly<Record<Exclude<ValueFormat, "amount" | "ext-info">, Prose>> = {
  currency: prose`a currency’s three letters`,
  url: prose`a web address`,
  "event-time": prose`a moment`,
  "app-flag": prose`1 for yes, 0 for no`,
};

function kindOf(schema: ValueSchema): Prose {
  if (schema.enum !== undefined) return prose`one of ${names(schema.enum.map(shownValue), " or ")}`;
  if (schema.format === "ext-info") return prose`a list of ${number(schema.prefixItems?.length ?? 0)} texts`;
  if (schema.format !== undefined && schema.format !== "amount") return FORMATS[schema.format];
  return schema.type === "object" ? mapWords(schema) : typeWords(schema.type);
}

/** Only what a map cannot do without: its further members are in the JSON Schema of the event. */
function mapWords({ members = [] }: ValueSchema): Prose {
  const needed = members.filter((member) => member.required).map((member) => member.name);
  return needed.length === 0 ? typeWords("object") : prose`${typeWords("object")} with ${names(needed)}`;
}

function addLimits(parts: Prose[], schema: ValueSchema): void {
  const { minimum, maximum, exclusiveMinimum, minLength, maxLength, minItems, maxItems, pattern } = schema;
  const above = exclusiveMinimum !== undefined && exclusiveMinimum >= (minimum ?? exclusiveMinimum);
  // A pattern says more than that there must be something.
  const least = pattern === undefined || minLength !== 1 ? minLength : undefined;
  if (exclusiveMinimum !== undefined) parts.push(prose`more than ${number(exclusiveMinimum)}`);
  addLimit(parts, range(above ? undefined : minimum, maximum));
  addLimit(parts, counted(least, maxLength, "characters"));
  addLimit(parts, counted(minItems, maxItems, "entries"));
  if (schema.uniqueItems === true) parts.push(NO_ENTRY_TWICE);
  if (pattern !== undefined) parts.push(prose`of the pattern ${name(pattern)}`);
}

function addLimit(parts: Prose[], limit: Prose | undefined): void {
  if (limit !== undefined) parts.push(limit);
}

const NO_ENTRY_TWICE = prose`no entry twice`;
const NOT_EMPTY = prose`not empty`;

const UNITS = {
  characters: { one: prose`character`, several: prose`characters` },
  entries: { one: prose`entry`, several: prose`entries` },
} as const;

function counted(
  least: number | undefined,
  most: number | undefined,
  unit: "characters" | "entries",
): Prose | undefined {
  if (least === 1 && most === undefined) return NOT_EMPTY;
  const words = range(least, most);
  if (words === undefined) return undefined;
  return prose`${words} ${UNITS[unit][most === 1 ? "one" : "several"]}`;
}

function range(least: number | undefined, most: number | undefined): Prose | undefined {
  if (least === undefined) return most === undefined ? undefined : prose`at most ${number(most)}`;
  if (most === undefined) return prose`at least ${number(least)}`;
  return least === most ? prose`exactly ${number(least)}` : prose`${number(least)} to ${number(most)}`;
}
