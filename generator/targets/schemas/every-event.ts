import { RFC_3339 } from "../../runtime/shared/event-time.js";
import type { Definitions } from "./definitions.js";
import { type JsonSchema, propertiesOf, type SchemaProperty } from "./json-schema.js";
import { type Form, SECONDS } from "./json-schema-of.js";
import { limitedDataUseProperties, limitedDataUseRule } from "./limited-data-use.js";

/** Refers to what the schemas of all events of one form have in common. */
export function everyEvent(form: Form, definitions: Definitions): JsonSchema {
  return definitions.refer(`every_${form}`, SCHEMAS[form]);
}

const GIVEN_TIME: SchemaProperty = {
  name: "event_time",
  required: true,
  schema: {
    description: "When it happened, not when it is sent: seconds since 1970, or RFC 3339 text.",
    anyOf: [SECONDS, { type: "string", pattern: RFC_3339 }],
  },
};

const SENT_TIME: SchemaProperty = {
  name: "event_time",
  required: true,
  schema: { description: "Seconds since 1970, when it happened.", ...SECONDS },
};

const SENT_ID: SchemaProperty = {
  name: "event_id",
  required: true,
  schema: { description: "The id that every sender gives to the same occurrence.", type: "string" },
};

const SCHEMAS: Readonly<Record<Form, JsonSchema>> = {
  input: openSchema("input", [GIVEN_TIME], ["user_data"]),
  payload: openSchema("payload", [SENT_TIME, SENT_ID], ["event_name", "action_source", "user_data"]),
};

/** Open, since each event specifies the other required properties, and adds its own. */
function openSchema(
  form: Form,
  properties: readonly SchemaProperty[],
  others: readonly string[],
): JsonSchema {
  const all = [...properties, ...limitedDataUseProperties(form)];
  const required = [...properties.map(({ name }) => name), ...others];
  return { type: "object", ...propertiesOf(all), required, anyOf: limitedDataUseRule(form) };
}
