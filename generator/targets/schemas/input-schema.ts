import { consentBasis } from "../../emit/consent-basis.js";
import { eventIdPattern } from "../../emit/event-id-pattern.js";
import type { Sending } from "../../emit/senders.js";
import type { EventModel, SenderModel } from "../../model/model.js";
import type { CommonSchemas } from "./common-schemas.js";
import { eventSchema } from "./event-schema.js";
import { described, type JsonSchema, objectSchema, orNull, type SchemaProperty } from "./json-schema.js";
import { askedProperties, parametersSchema } from "./parameter-schema.js";

/** The schema of what a builder takes. */
export function inputSchema({ event, sender }: Sending, common: CommonSchemas): JsonSchema {
  const branches = sender.branches.map((branch) => {
    const userData = common.userData(branch.userData);
    const properties = [
      ...askedProperties(branch.serverFields),
      { name: "user_data", required: true, schema: userData.schema },
    ];
    return { actionSource: branch.actionSource.name, userData, properties };
  });
  const properties = {
    first: [...consentProperty(event), common.eventTime, ...eventIdProperty(event), ...keysProperty(event)],
    last: customDataProperty(sender),
    branches,
  };
  return eventSchema(properties, common);
}

function consentProperty(event: EventModel): readonly SchemaProperty[] {
  const basis = consentBasis(event);
  if (basis === undefined) return [];
  const decision = { name: basis.name, required: true, schema: { const: "granted" } };
  const schema = described(basis.description, objectSchema([decision], { closed: false }));
  return [{ name: "consent", required: true, schema }];
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

function customDataProperty({ parameters }: SenderModel): readonly SchemaProperty[] {
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
