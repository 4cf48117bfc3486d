import { fieldsRecipe } from "../readers/field-recipe.js";
import type { GivenField } from "../readers/given-field.js";
import { faultsOf } from "../readers/live-reader.js";
import { EXT_INFO } from "../runtime/server/ext-info.js";
import type { JsonValue } from "../value/json-value.js";
import { someTexts, textsMatching } from "../value/text-set.js";
import type { ValueSchema } from "../value/value-schema.js";

/** Texts that most patterns take one of. */
const TEXTS = [
  "A-1001",
  "1001",
  "example",
  "EXAMPLE",
  "AB12CD34",
  "2026-01-31",
  "20260131",
  "a",
  "https://www.example.com/",
];

/** As many texts of a pattern are tried: they come shortest first, and limits may want a longer one. */
const MOST_TEXTS = 200;

/** An amount is any number. */
const FORMATS: Readonly<Record<Exclude<NonNullable<ValueSchema["format"]>, "amount">, JsonValue>> = {
  currency: "EUR",
  url: "https://www.example.com/",
  "event-time": 1_767_225_600,
  "app-flag": 1,
  "ext-info": EXT_INFO.map((rules) =>
    "enum" in rules ? (rules.enum[0] ?? "") : "minLength" in rules ? "1" : "",
  ),
};

/** A made-up value that a field takes; undefined where none comes to mind. */
export function sampleValue(field: GivenField): JsonValue | undefined {
  const recipe = fieldsRecipe([{ ...field, presence: { kind: "required" } }]);
  return candidates(field).find((value) => faultsOf(recipe, { [field.name]: value }).length === 0);
}

function candidates({ name, schema, members = [] }: GivenField): readonly JsonValue[] {
  const { enum: choices, format, minimum = 0, maximum = 25, minItems = 1 } = schema;
  if (choices !== undefined) return choices;
  if (format !== undefined && format !== "amount") return [FORMATS[format]];
  switch (schema.type) {
    case "string":
      return schema.pattern === undefined
        ? TEXTS
        : [...TEXTS, ...someTexts(textsMatching(schema.pattern), MOST_TEXTS)];
    case "boolean":
      return [true, false];
    case "integer":
      return [1, minimum, minimum + 1, maximum];
    case "number":
      return [25, 1, minimum, minimum + 1, maximum];
    case "array": {
      const item = members.length > 0 ? objectOf(members) : sampleOf(name, schema.items);
      return item === undefined ? [] : [Array.from({ length: Math.max(1, minItems) }, () => item)];
    }
    case "object": {
      const fields = (schema.members ?? []).map(
        ({ name: member, required, schema: own }): GivenField => ({
          name: member,
          presence: { kind: required ? "required" : "optional" },
          schema: own,
        }),
      );
      const value = objectOf(fields);
      return value === undefined ? [] : [value];
    }
    case undefined:
      return [];
    default:
      return schema.type satisfies never;
  }
}

function sampleOf(name: string, schema: ValueSchema | undefined): JsonValue | undefined {
  return schema === undefined ? undefined : sampleValue({ name, presence: { kind: "required" }, schema });
}

/** An object of what has to be in it. */
function objectOf(members: readonly GivenField[]): JsonValue | undefined {
  const entries: (readonly [string, JsonValue])[] = [];
  for (const member of members.filter(({ presence }) => presence.kind === "required")) {
    const value = sampleValue(member);
    if (value === undefined) return undefined;
    entries.push([member.name, value]);
  }
  return Object.fromEntries(entries);
}
