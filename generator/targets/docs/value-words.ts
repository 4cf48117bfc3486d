import { joinProse, name, names, type Prose, prose, text } from "../../emit/prose.js";
import type { FieldModel } from "../../model/model.js";
import type { JsonValue } from "../../value/json-value.js";
import type { ValueSchema } from "../../value/value-schema.js";

/** What a field's value may be; of what is always the same there is nothing more to say than its type. */
export function fieldWords({ presence, schema }: Pick<FieldModel, "presence" | "schema">): Prose {
  return presence.kind === "constant" ? valueWords({ type: schema.type }) : valueWords(schema);
}

/** In words: "text; 2 to 100 characters". */
function valueWords(schema: ValueSchema): Prose {
  const { items } = schema;
  const entry = items === undefined ? [] : [prose`each entry ${joinProse(partsOf(items), ", ")}`];
  return joinProse([...partsOf(schema), ...entry], "; ");
}

function partsOf(schema: ValueSchema): readonly Prose[] {
  // A format says it all: its pattern and limits are how it is checked.
  return schema.format === undefined ? [kindOf(schema), ...limitsOf(schema)] : [kindOf(schema)];
}

/** Whether a field has to be given, or what stands in for it. */
export function presenceWords({ presence }: Pick<FieldModel, "presence">): Prose {
  switch (presence.kind) {
    case "required":
      return prose`required`;
    case "optional":
      return prose`optional`;
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

function kindOf(schema: ValueSchema): Prose {
  if (schema.enum !== undefined) return prose`one of ${names(schema.enum.map(shownValue), " or ")}`;
  switch (schema.format) {
    case "currency":
      return prose`a currency’s three letters`;
    case "url":
      return prose`a web address`;
    case "app-flag":
      return prose`1 for yes, 0 for no`;
    case "ext-info":
      return prose`a list of 16 texts`;
    case undefined:
      break;
    default:
      return schema.format satisfies never;
  }
  switch (schema.type) {
    case "string":
      return prose`text`;
    case "integer":
      return prose`a whole number`;
    case "number":
      return prose`a number`;
    case "boolean":
      return prose`yes or no`;
    case "array":
      return prose`a list`;
    case "object":
      return groupWords(schema);
    default:
      return schema.type satisfies never;
  }
}

/** Only what a group cannot do without: its further members are in the JSON Schema of the event. */
function groupWords({ members = [] }: ValueSchema): Prose {
  const needed = members.filter((member) => member.required).map((member) => member.name);
  return needed.length === 0 ? prose`a group of values` : prose`a group of values with ${names(needed)}`;
}

function limitsOf(schema: ValueSchema): readonly Prose[] {
  const { minimum, maximum, exclusiveMinimum, minLength, maxLength, minItems, maxItems, pattern } = schema;
  const above = exclusiveMinimum !== undefined && exclusiveMinimum >= (minimum ?? exclusiveMinimum);
  // A pattern says more than that there must be something.
  const least = pattern === undefined || minLength !== 1 ? minLength : undefined;
  const limits = [
    exclusiveMinimum === undefined ? undefined : prose`more than ${number(exclusiveMinimum)}`,
    range(above ? undefined : minimum, maximum),
    counted(least, maxLength, "characters"),
    counted(minItems, maxItems, "entries"),
    schema.uniqueItems === true ? prose`no entry twice` : undefined,
    pattern === undefined ? undefined : prose`of the pattern ${name(pattern)}`,
  ];
  return limits.filter((limit) => limit !== undefined);
}

function counted(
  least: number | undefined,
  most: number | undefined,
  unit: "characters" | "entries",
): Prose | undefined {
  if (least === 1 && most === undefined) return prose`not empty`;
  const words = range(least, most);
  if (words === undefined) return undefined;
  const what = most === 1 ? text(unit === "entries" ? "entry" : "character") : text(unit);
  return prose`${words} ${what}`;
}

function range(least: number | undefined, most: number | undefined): Prose | undefined {
  if (least === undefined) return most === undefined ? undefined : prose`at most ${number(most)}`;
  if (most === undefined) return prose`at least ${number(least)}`;
  return least === most ? prose`exactly ${number(least)}` : prose`${number(least)} to ${number(most)}`;
}

function number(value: number): Prose {
  return text(String(value));
}
