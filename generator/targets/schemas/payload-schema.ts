import { findByName } from "../../catalog/find-by-name.js";
import { eventIdForm } from "../../emit/event-id-pattern.js";
import { payloadFields } from "../../emit/payload-fields.js";
import { invariant } from "../../text/invariant.js";
import type { MemberSchema } from "../../value/value-schema.js";
import { eventSchema } from "./event-schema.js";
import { type JsonSchema, type Keywords, objectSchema, type SchemaProperty } from "./json-schema.js";
import { memberSchema } from "./json-schema-of.js";
import { sentMoneyWords } from "./money-words.js";
import type { SchemaScope } from "./schema-scope.js";
import { sharedNames } from "./shared-field.js";
import { userDataSchema } from "./user-data.js";

/** The name and the id of an event, which no other has. */
export function payloadProperties({ event: { eventId, meta } }: SchemaScope): readonly SchemaProperty[] {
  invariant(
    eventId !== undefined && meta.kind !== "none",
    "what a builder sends has a name and an id of ours",
  );
  return [
    own("event_name", { const: meta.name }),
    own("event_id", { type: "string", ...eventIdForm(eventId) }),
  ];
}

/** The schema of the rest of what Meta gets: an element of `data` (Server Event Parameters, 2026-02-12). */
export function payloadSchema(scope: SchemaScope): Keywords {
  const { sender } = scope;
  const branches = sender.branches.map((branch) => {
    const { serverEvent, customData } = payloadFields(sender, branch);
    const properties = [
      ...sentProperties(serverEvent, scope),
      own("user_data", userDataSchema(branch, "payload", scope)),
      ...customDataProperty(customData, scope),
    ];
    return { actionSource: branch.actionSource.name, properties };
  });
  return eventSchema({ first: [], last: [], branches }, "payload", scope);
}

/** What every event must have, each in its own way. */
function own(name: string, schema: JsonSchema): SchemaProperty {
  return { name, required: false, schema };
}

/** The properties of what is sent; those that are defined for all events refer to their definitions. */
function sentProperties(members: readonly MemberSchema[], scope: SchemaScope): readonly SchemaProperty[] {
  const names = sharedNames(scope);
  return members.map((member) => {
    const { name, required } = member;
    const shared = names.get(name);
    const make = () => memberSchema(withoutDescription(member, scope), "payload");
    const schema =
      shared === undefined ? make() : scope.definitions.referToMade(`${shared}.sent`, member.schema, make);
    return { name, required, schema };
  });
}

/** Meta's description of a parameter is where the caller gives it; a constant that is filled in needs none. */
function withoutDescription(member: MemberSchema, { catalog }: SchemaScope): MemberSchema {
  const own = findByName(catalog.parameters, member.name);
  return own?.description === member.description ? { ...member, description: "" } : member;
}

function customDataProperty(members: readonly MemberSchema[], scope: SchemaScope): readonly SchemaProperty[] {
  if (members.length === 0) return [];
  const more = sentMoneyWords(scope.sender.parameters, members);
  const own = objectSchema(sentProperties(members, scope), { closed: true, more });
  const schema = scope.definitions.referToPart(`${scope.event.name}.payload.custom_data`, own);
  return [{ name: "custom_data", required: members.some((member) => member.required), schema }];
}
