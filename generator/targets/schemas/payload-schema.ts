import { eventIdPattern } from "../../emit/event-id-pattern.js";
import { payloadFields } from "../../emit/payload-fields.js";
import type { Sending } from "../../emit/senders.js";
import type { ParameterModel } from "../../model/model.js";
import { pairsOf } from "../../model/pairs-of.js";
import { invariant } from "../../text/invariant.js";
import type { MemberSchema } from "../../value/value-schema.js";
import type { CommonSchemas } from "./common-schemas.js";
import { eventSchema } from "./event-schema.js";
import { described, type JsonSchema, objectSchema, type SchemaProperty } from "./json-schema.js";
import { memberProperties } from "./json-schema-of.js";

/** The schema of what Meta gets: an element of `data` (Server Event Parameters, 2026-02-12). */
export function payloadSchema({ event, sender }: Sending, common: CommonSchemas): JsonSchema {
  const { eventId, meta } = event;
  invariant(
    eventId !== undefined && meta.kind !== "none",
    "what a builder sends has a name and an id of ours",
  );
  const first = [
    always("event_name", { const: meta.name }),
    common.eventTime,
    always("event_id", {
      description: "The id that every sender gives to the same occurrence.",
      type: "string",
      pattern: eventIdPattern(eventId),
    }),
  ];
  const branches = sender.branches.map((branch) => {
    const userData = common.userData(branch.userData);
    const { serverEvent, customData } = payloadFields(sender, branch);
    const properties = [
      ...memberProperties(serverEvent, "payload"),
      always("user_data", userData.schema),
      ...customDataProperty(customData, sender.parameters),
    ];
    return { actionSource: branch.actionSource.name, userData, properties };
  });
  return eventSchema({ first, last: [], branches }, common);
}

function always(name: string, schema: SchemaProperty["schema"]): SchemaProperty {
  return { name, required: true, schema };
}

function customDataProperty(
  members: readonly MemberSchema[],
  parameters: readonly ParameterModel[],
): readonly SchemaProperty[] {
  if (members.length === 0) return [];
  const pairs = pairsOf(parameters);
  const needs = new Map<string, string[]>();
  for (const [{ name }, needed] of pairs) needs.set(name, [...(needs.get(name) ?? []), needed.name]);
  const more = pairs.length === 0 ? {} : { dependentRequired: Object.fromEntries(needs) };
  const schema = objectSchema(memberProperties(members, "payload"), { closed: true, more });
  const required = members.some((member) => member.required);
  return [{ name: "custom_data", required, schema: described("The event's parameters.", schema) }];
}
