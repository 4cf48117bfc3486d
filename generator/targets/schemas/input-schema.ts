import type { Catalog } from "../../catalog/catalog.js";
import { eventIdPattern } from "../../emit/event-id-pattern.js";
import type { Sending } from "../../emit/senders.js";
import type { EventModel } from "../../model/model.js";
import { LATEST_SECONDS, RFC_3339 } from "../shared/runtime/event-time.js";
import { eventSchema } from "./event-schema.js";
import { described, type JsonSchema, objectSchema, orNull, type SchemaProperty } from "./json-schema.js";
import { limitedDataUseProperties } from "./limited-data-use.js";
import { askedProperties, parametersSchema } from "./parameter-schema.js";
import { GIVEN, userDataSchema } from "./user-data.js";

/** The schema of what a builder takes. */
export function inputSchema({ event, sender }: Sending, catalog: Catalog): JsonSchema {
  const branches = sender.branches.map((branch) => ({
    actionSource: branch.actionSource.name,
    properties: [
      ...askedProperties(branch.serverFields),
      { name: "user_data", required: true, schema: userDataSchema(branch.userData, "input", catalog) },
    ],
  }));
  const properties = {
    first: [...consentProperty(event), EVENT_TIME, ...eventIdProperty(event), ...keysProperty(event)],
    last: [...customDataProperty({ event, sender }), ...limitedDataUseProperties("input")],
    branches,
  };
  const schema = eventSchema(properties, "input");
  const isGivenUsed = JSON.stringify(schema).includes('"#/$defs/given"');
  return { ...schema, ...(isGivenUsed ? { $defs: { given: GIVEN } } : {}) };
}

const EVENT_TIME: SchemaProperty = {
  name: "event_time",
  required: true,
  schema: {
    description: "When it happened, not when it is sent: seconds since 1970, or RFC 3339 text.",
    anyOf: [
      { type: "integer", minimum: 0, maximum: LATEST_SECONDS },
      { type: "string", pattern: RFC_3339 },
    ],
  },
};

function consentProperty({ consent }: EventModel): readonly SchemaProperty[] {
  if (consent === undefined || consent === "none") return [];
  return [{ name: "consent", required: true, schema: described(consent.description, { const: "granted" }) }];
}

/** An id that is made of a template is not handed in. */
function eventIdProperty({ eventId }: EventModel): readonly SchemaProperty[] {
  if (eventId?.kind !== "generated") return [];
  const words = `The id that \`${eventId.by.name}\` made.`;
  const schema = described(words, { type: "string", pattern: eventIdPattern(eventId) });
  return [{ name: "event_id", required: true, schema }];
}

function keysProperty({ keys }: EventModel): readonly SchemaProperty[] {
  if (keys.length === 0) return [];
  const words = "What names the occurrence; it is never sent.";
  const schema = described(words, objectSchema(askedProperties(keys), { closed: false }));
  return [{ name: "keys", required: true, schema }];
}

function customDataProperty({ sender }: Sending): readonly SchemaProperty[] {
  const { parameters } = sender;
  if (parameters.length === 0) return [];
  const own = parametersSchema(parameters);
  // An empty one stands in for one that is absent, so what an empty one lacks makes it required.
  const required = parameters.some(({ presence }) => presence.kind === "required");
  return [
    {
      name: "custom_data",
      required,
      schema: described("The event's parameters.", required ? own : orNull(own)),
    },
  ];
}
