import type { FieldModel, ParameterModel, SenderModel, ServerBranchModel } from "../model/model.js";
import { onceFor } from "../value/once-for.js";
import { holdsRestriction, type MemberSchema, type ValueSchema } from "../value/value-schema.js";

/** The objects of an event as Meta gets it. `required` is what is always sent, and a constant is a `const`. */
export interface PayloadFields {
  /** Beside `user_data` and `custom_data`. */
  readonly serverEvent: readonly MemberSchema[];
  readonly customData: readonly MemberSchema[];
}

/** What a sender sends of the event's parameters, from a page as from a server. */
export function sentParameters({ parameters }: SenderModel): readonly MemberSchema[] {
  return parameters.map((parameter) => payloadMember(parameter, parameter.members));
}

/** What goes out of what a builder takes in for one action source. */
export function payloadFields(sender: SenderModel, branch: ServerBranchModel): PayloadFields {
  const serverEvent: MemberSchema[] = [];
  const customData = [...sentParameters(sender)];
  for (const field of branch.serverEvent) {
    const member = payloadMember(field, []);
    if (field.meta.place === "event") serverEvent.push(member);
    else replaceOrAdd(customData, member);
  }
  for (const { name, value } of branch.constants) {
    const schema: ValueSchema = { type: "string", const: value };
    replaceOrAdd(customData, { name, required: true, description: "Filled in by the builder.", schema });
  }
  return { serverEvent, customData };
}

/** What is moved or filled in takes the place of a parameter of the same name, as in the builder. */
function replaceOrAdd(members: MemberSchema[], member: MemberSchema): void {
  const index = members.findIndex(({ name }) => name === member.name);
  members[index === -1 ? members.length : index] = member;
}

/** A default stands in for what is absent, not for what is bad, so that only what binds is always there. */
function payloadMember(
  { name, presence, description, schema }: FieldModel,
  members: ParameterModel["members"],
): MemberSchema {
  const isFilledIn = presence.kind === "default" && (presence.isBinding === true || holdsRestriction(schema));
  const required = presence.kind === "required" || presence.kind === "constant" || isFilledIn;
  if (presence.kind === "constant") {
    return { name, required, description, schema: { ...schema, const: presence.value } };
  }
  if (members.length === 0) return { name, required, description, schema: sentSchema(schema) };
  const items: ValueSchema = { type: "object", members: members.map((member) => payloadMember(member, [])) };
  return { name, required, description, schema: { ...schema, items } };
}

/**
 * What a caller may give as true or false goes out as 1 or 0, and a restriction whatever the contract allows besides;
 * nearly every schema stays as it is.
 */
const sentSchema: (schema: ValueSchema) => ValueSchema = onceFor((schema) => {
  const { format, items, members, restricts } = schema;
  if (format === "app-flag") return { type: "integer", enum: [0, 1] };
  if (restricts !== undefined) return { type: schema.type };
  if (items !== undefined) return { ...schema, items: sentSchema(items) };
  if (members === undefined) return schema;
  return {
    ...schema,
    members: members.map((member) => ({ ...member, schema: sentSchema(member.schema) })),
  };
});
