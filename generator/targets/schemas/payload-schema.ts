import type { Catalog } from "../../catalog/catalog.js";
import { eventIdPattern } from "../../emit/event-id-pattern.js";
import { payloadFields } from "../../emit/payload-fields.js";
import type { Sending } from "../../emit/senders.js";
import type { ParameterModel } from "../../model/model.js";
import { pairsOf } from "../../model/pairs-of.js";
import { invariant } from "../../text/invariant.js";
import type { MemberSchema } from "../../value/value-schema.js";
import { LATEST_SECONDS } from "../shared/runtime/event-time.js";
import { eventSchema } from "./event-schema.js";
import { described, type JsonSchema, objectSchema, type SchemaProperty } from "./json-schema.js";
import { memberProperties } from "./json-schema-of.js";
import { limitedDataUseProperties } from "./limited-data-use.js";
import { userDataSchema } from "./user-data.js";

/** The schema of what Meta gets: an element of `data` (Server Event Parameters, 2026-02-12). */
export function payloadSchema({ event, sender }: Sending, catalog: Catalog): JsonSchema {
  const { eventId, meta } = event;
  invariant(
    eventId !== undefined && meta.kind !== "none",
    "what a builder sends has a name and an id of ours",
  );
  const first = [
    always("event_name", { const: meta.name }),
    always("event_time", {
      description: "Seconds since 1970, when it happened.",
      type: "integer",
      minimum: 0,
      maximum: LATEST_SECONDS,
    }),
    always("event_id", {
      description: "The id that every sender gives to the same occurrence.",
      type: "string",
      pattern: eventIdPattern(eventId),
    }),
  ];
  const branches = sender.branches.map((branch) => {
    const { serverEvent, customData } = payloadFields(sender, branch);
    const properties = [
      ...memberProperties(serverEvent, "payload"),
      always("user_data", userDataSchema(branch.userData, "payload", catalog)),
      ...customDataProperty(customData, sender.parameters),
    ];
    return { actionSource: branch.actionSource.name, properties };
  });
  return eventSchema({ first, last: limitedDataUseProperties("payload"), branches }, "payload");
}

function always(name: string, schema: JsonSchema): SchemaProperty {
  return { name, required: true, schema };
}

function customDataProperty(
  members: readonly MemberSchema[],
  parameters: readonly ParameterModel[],
): readonly SchemaProperty[] {
  if (members.length === 0) return [];
  const pairs = pairsOf(parameters);
  const neededBy = (name: string) =>
    pairs.filter(([parameter]) => parameter.name === name).map(([, needed]) => needed.name);
  const needs = Object.fromEntries(pairs.map(([{ name }]) => [name, neededBy(name)]));
  const more = pairs.length === 0 ? {} : { dependentRequired: needs };
  const schema = objectSchema(memberProperties(members, "payload"), { closed: true, more });
  const required = members.some((member) => member.required);
  return [{ name: "custom_data", required, schema: described("The event's parameters.", schema) }];
}
