import { joinProse, name, names, type Prose, prose, text } from "../../emit/prose.js";
import type { FieldModel } from "../../model/model.js";
import type { JsonValue } from "../../value/json-value.js";
import type { ValueSchema } from "../../value/value-schema.js";

/** What a value may be, in words: "text; 2 to 100 characters". */
export function valueWords(schema: ValueSchema): Prose {
  // A format says it all: its pattern and limits are how it is checked.
  const limits = schema.format === undefined ? limitsOf(schema) : [];
  return joinProse([kindOf(schema), ...limits], "; ");
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
      return prose`a list, each entry ${valueWords(schema.items ?? { type: "string" })}`;
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
  const { minimum, maximum, exclusiveMinimum, pattern } = schema;
  return [
    ...(exclusiveMinimum === undefined ? [] : [prose`more than ${number(exclusiveMinimum)}`]),
    ...range(minimum, maximum),
    ...range(schema.minLength, schema.maxLength).map((words) => prose`${words} characters`),
    ...range(schema.minItems, schema.maxItems).map((words) => prose`${words} entries`),
    ...(schema.uniqueItems === true ? [prose`no entry twice`] : []),
    ...(pattern === undefined ? [] : [prose`of the pattern ${name(pattern)}`]),
  ];
}

function range(least: number | undefined, most: number | undefined): readonly Prose[] {
  if (least === undefined) return most === undefined ? [] : [prose`at most ${number(most)}`];
  if (most === undefined) return [prose`at least ${number(least)}`];
  return [least === most ? prose`exactly ${number(least)}` : prose`${number(least)} to ${number(most)}`];
}

function number(value: number): Prose {
  return text(String(value));
}
