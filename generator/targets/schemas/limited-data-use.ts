import { LIMITED_DATA_USE_STATES } from "../../runtime/shared/limited-data-use-state.js";
import { described, type JsonSchema, orNull, type SchemaProperty } from "./json-schema.js";
import type { Form } from "./json-schema-of.js";

const OPTIONS = "data_processing_options";
const COUNTRY = "data_processing_options_country";
const STATE = "data_processing_options_state";

const STATES = {
  minimum: Math.min(...LIMITED_DATA_USE_STATES),
  maximum: Math.max(...LIMITED_DATA_USE_STATES),
};

/** The three fields of limited data use, each by itself. */
export function limitedDataUseProperties(form: Form): readonly SchemaProperty[] {
  const optional = (name: string, description: string, schema: JsonSchema): SchemaProperty => ({
    name,
    required: false,
    schema: form === "payload" ? schema : described(description, orNull(schema)),
  });
  return [
    optional(OPTIONS, 'Limited data use: `["LDU"]`, or an empty list where it does not apply.', {
      type: "array",
      items: { const: "LDU" },
      maxItems: 1,
    }),
    optional(COUNTRY, "1 for the United States; 0 if Meta is to look it up.", { type: "integer" }),
    optional(STATE, "The state's code; 0 if Meta is to look it up.", { type: "integer" }),
  ];
}

/** The ways they go together (Data Processing Options, 2026). What a caller leaves out, the builder fills in. */
export function limitedDataUseRule(form: Form): readonly JsonSchema[] {
  const limited = { const: ["LDU"] };
  const named = {
    properties: {
      [OPTIONS]: limited,
      [COUNTRY]: { const: 1 },
      [STATE]: { type: "integer", ...STATES },
    },
    required: [OPTIONS, COUNTRY, STATE],
  };
  if (form === "payload") {
    return [
      { properties: { [OPTIONS]: { const: [] }, [COUNTRY]: false, [STATE]: false } },
      {
        properties: { [OPTIONS]: limited, [COUNTRY]: { const: 0 }, [STATE]: { const: 0 } },
        required: [OPTIONS, COUNTRY, STATE],
      },
      named,
    ];
  }
  return [
    {
      properties: {
        [OPTIONS]: { enum: [[], null] },
        [COUNTRY]: { type: "null" },
        [STATE]: { type: "null" },
      },
    },
    {
      properties: { [OPTIONS]: limited, [COUNTRY]: { enum: [0, null] }, [STATE]: { enum: [0, null] } },
      required: [OPTIONS],
    },
    named,
  ];
}
