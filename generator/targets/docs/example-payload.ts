import type {
  EventModel,
  ExampleModel,
  SenderModel,
  ServerBranchModel,
  UserDataModel,
} from "../../model/model.js";
import { type BuildResult, safeBuild } from "../server/runtime/build.js";
import { type ActionSourceSpec, type EventSpec, eventSpec } from "../server/runtime/event-spec.js";
import type { Identifier } from "../server/runtime/identifier.js";
import * as identifiers from "../server/runtime/user-data.js";
import { userData } from "../server/runtime/user-data-spec.js";
import { occurrenceId } from "./example-id.js";
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
  return safeBuild(specOf(event, sender), {
    ...example.serverEvent,
    consent: "granted",
    keys: example.keys,
    custom_data: example.parameters,
    user_data: example.userData,
  });
}

/** The event as the generated module of the sender declares it. */
function specOf(event: EventModel, sender: SenderModel): EventSpec {
  return eventSpec(() => ({
    event_name: event.meta.kind === "none" ? "" : event.meta.name,
    consent: event.consent !== undefined && event.consent !== "none",
    ...(event.keys.length > 0 && { keys: fieldsCheck(event.keys) }),
    ...(sender.parameters.length > 0 && { custom_data: parametersCheck(sender.parameters) }),
    event_id: ({ keys, custom_data, event_id }) => occurrenceId(event, { ...custom_data, ...keys }, event_id),
    action_sources: Object.fromEntries(
      sender.branches.map((branch) => [branch.actionSource.name, branchSpec(branch)]),
    ),
  }));
}

function branchSpec(branch: ServerBranchModel): ActionSourceSpec {
  const fieldsAt = (place: "event" | "custom_data") =>
    branch.serverFields.filter((field) => field.meta.place === place);
  const constants = branch.constants.map(({ name, value }) => ({
    name,
    presence: { kind: "constant", value } as const,
    schema: { type: "string" } as const,
  }));
  const moved = [...fieldsAt("custom_data"), ...constants];
  return {
    server_event: fieldsCheck(fieldsAt("event")),
    ...(moved.length > 0 && { moved_to_custom_data: fieldsCheck(moved) }),
    user_data: userDataSpec(branch.userData),
  };
}

const IDENTIFIERS: Readonly<Record<string, Identifier>> = identifiers;

function userDataSpec({ required, atLeastOneOf, optional }: UserDataModel): ReturnType<typeof userData> {
  const entries = [...required, ...optional].flatMap(
    ({ name }): readonly (readonly [string, Identifier])[] => {
      const identifier = IDENTIFIERS[name];
      return identifier === undefined ? [] : [[name, identifier]];
    },
  );
  return userData(Object.fromEntries(entries), {
    required: required.map(({ name }) => name),
    atLeastOneOf: atLeastOneOf.map((set) => set.map(({ name }) => name)),
  });
}
