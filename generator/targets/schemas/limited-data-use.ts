import {
  COUNTRY_FIELD,
  LIMITED,
  LIMITED_PLACES,
  LOOKED_UP,
  OPTIONS_FIELD,
  STATE_FIELD,
} from "../../runtime/shared/limited-data-use.js";
import { described, type JsonSchema, orNull, type SchemaProperty } from "./json-schema.js";
import type { Form } from "./json-schema-of.js";

/** The three fields of limited data use, each by itself. */
export function limitedDataUseProperties(form: Form): readonly SchemaProperty[] {
  const optional = (name: string, description: string, schema: JsonSchema): SchemaProperty => ({
    name,
    required: false,
    schema: form === "payload" ? schema : described(description, orNull(schema)),
  });
  return [
    optional(OPTIONS_FIELD, 'Limited data use: `["LDU"]`, or an empty list where it does not apply.', {
      type: "array",
      items: { const: LIMITED },
      maxItems: 1,
    }),
    optional(COUNTRY_FIELD, "1 for the United States; 0 if Meta is to look it up.", { type: "integer" }),
    optional(STATE_FIELD, "The state's code; 0 if Meta is to look it up.", { type: "integer" }),
  ];
}

/** The ways they go together (Data Processing Options, 2026). What a caller leaves out, the builder fills in. */
export function limitedDataUseRule(form: Form): readonly JsonSchema[] {
  return [unlimited(form), ...LIMITED_PLACES.map((place) => limitedTo(place, form))];
}

function unlimited(form: Form): JsonSchema {
  const absent = form === "payload" ? false : { type: "null" };
  const options = form === "payload" ? { const: [] } : { enum: [[], null] };
  return { properties: { [OPTIONS_FIELD]: options, [COUNTRY_FIELD]: absent, [STATE_FIELD]: absent } };
}

function limitedTo({ country, states }: (typeof LIMITED_PLACES)[number], form: Form): JsonSchema {
  const isFilledIn = form === "input" && country === LOOKED_UP.country;
  const choice = (values: readonly number[]) => oneOf(isFilledIn ? [...values, null] : values);
  return {
    properties: {
      [OPTIONS_FIELD]: { const: [LIMITED] },
      [COUNTRY_FIELD]: choice([country]),
      [STATE_FIELD]: choice(states),
    },
    required: isFilledIn ? [OPTIONS_FIELD] : [OPTIONS_FIELD, COUNTRY_FIELD, STATE_FIELD],
  };
}

function oneOf(values: readonly (number | null)[]): JsonSchema {
  return values.length === 1 ? { const: values[0] } : { enum: values };
}
