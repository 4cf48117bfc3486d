import { identifiers } from "../../derived/identifiers.js";
import { consentBasis } from "../../emit/consent-basis.js";
import type {
  EventModel,
  ExampleModel,
  FieldModel,
  SenderModel,
  ServerBranchModel,
  UserDataModel,
} from "../../model/model.js";
import { type BuildResult, safeBuild } from "../../runtime/server/build.js";
import { type ActionSourceSpec, type EventSpec, eventSpec } from "../../runtime/server/event-spec.js";
import { userData as identifiersOf } from "../../runtime/server/user-data-spec.js";
import type { Identifier } from "../../runtime/shared/identifier.js";
import { eventIdSpec } from "./example-id.js";
import { fieldsCheck, parametersCheck } from "./runtime-check.js";

/** What a server builds of an example; `undefined` where it happened at a place that this server does not report. */
export function examplePayload(
  event: EventModel,
  sender: SenderModel,
  example: ExampleModel,
): BuildResult | undefined {
  const place = example.serverEvent["action_source"];
  if (place !== undefined && !sender.branches.some((branch) => branch.actionSource.name === place)) {
    return undefined;
  }
  const basis = consentBasis(event)?.name;
  return safeBuild(specOf(event, sender, example), {
    ...example.serverEvent,
    ...(basis !== undefined && { consent: { [basis]: "granted" } }),
    keys: example.keys,
    custom_data: example.parameters,
    user_data: example.userData,
  });
}

/**
 * The event as the generated module of the sender declares it, as far as the example has to do with it: of an optional
 * field that is not given nothing remains, so there is no need to make its check.
 */
function specOf(event: EventModel, sender: SenderModel, example: ExampleModel): EventSpec {
  const keys = concerned(event.keys, example.keys);
  const parameters = concerned(sender.parameters, example.parameters);
  const basis = consentBasis(event)?.name;
  return eventSpec(() => ({
    event_name: event.meta.kind === "none" ? "" : event.meta.name,
    event_id: eventIdSpec(event),
    ...(basis !== undefined && { consent: basis }),
    ...(keys.length > 0 && { keys: fieldsCheck(keys) }),
    ...(parameters.length > 0 && { custom_data: parametersCheck(parameters) }),
    action_sources: branchSpecs(sender, example),
  }));
}

function branchSpecs({ branches }: SenderModel, example: ExampleModel): Record<string, ActionSourceSpec> {
  const specs: Record<string, ActionSourceSpec> = {};
  for (const branch of branches) specs[branch.actionSource.name] = branchSpec(branch, example);
  return specs;
}

function concerned<Field extends FieldModel>(fields: readonly Field[], given: object): readonly Field[] {
  return fields.filter(({ name, presence }) => presence.kind !== "optional" || Object.hasOwn(given, name));
}

function branchSpec(branch: ServerBranchModel, { serverEvent, userData }: ExampleModel): ActionSourceSpec {
  const own: Declared[] = [];
  const moved: Declared[] = [];
  for (const field of concerned(branch.serverFields, serverEvent)) {
    (field.meta.place === "event" ? own : moved).push(field);
  }
  for (const { name, value } of branch.constants) {
    moved.push({ name, presence: { kind: "constant", value }, schema: { type: "string" } });
  }
  return {
    ...(own.length > 0 && { server_event: fieldsCheck(own) }),
    ...(moved.length > 0 && { moved_to_custom_data: fieldsCheck(moved) }),
    user_data: userDataSpec(branch.userData, userData),
  };
}

type Declared = Pick<FieldModel, "name" | "presence" | "schema">;

function userDataSpec(
  { required, atLeastOneOf, optional }: UserDataModel,
  given: object,
): ReturnType<typeof identifiersOf> {
  const taken: Record<string, Identifier> = {};
  const take = (name: string) => {
    const identifier = identifiers[name];
    if (identifier !== undefined) taken[name] = identifier;
  };
  for (const { name } of required) take(name);
  for (const { name } of optional) if (Object.hasOwn(given, name)) take(name);
  return identifiersOf(taken, {
    required: required.map(({ name }) => name),
    atLeastOneOf: atLeastOneOf.map((set) => set.map(({ name }) => name)),
  });
}
