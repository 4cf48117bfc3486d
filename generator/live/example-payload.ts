import { branchFields } from "../emit/branch-fields.js";
import { consentBasis } from "../emit/consent-basis.js";
import { metaName } from "../emit/event-words.js";
import type { EventModel, SenderModel, ServerBranchModel } from "../model/model.js";
import { fieldsRecipe } from "../readers/field-recipe.js";
import { liveObject } from "../readers/live-reader.js";
import { liveUserData } from "../readers/user-data.js";
import { type BuildResult, safeBuild } from "../runtime/server/build.js";
import { type ActionSourceSpec, type EventSpec, eventSpec } from "../runtime/server/event-spec.js";
import { COUNTRY_FIELD, OPTIONS_FIELD, STATE_FIELD } from "../runtime/shared/limited-data-use.js";
import type { ExampleValues } from "./example-values.js";
import { idFormOf } from "./id-form.js";

/** What a server builds of an example; `undefined` where its action source is one that this server does not report. */
export function examplePayload(
  event: EventModel,
  sender: SenderModel,
  example: ExampleValues,
): BuildResult | undefined {
  const actionSource = example.serverEvent["action_source"];
  if (
    actionSource !== undefined &&
    !sender.branches.some((branch) => branch.actionSource.name === actionSource)
  ) {
    return undefined;
  }
  const basis = consentBasis(event)?.name;
  const branch = sender.branches.find((own) => own.actionSource.name === actionSource) ?? sender.branches[0];
  const identifiers = [...(branch?.userData.required ?? []), ...(branch?.userData.optional ?? [])];
  const fields = [
    ...(branch?.serverEvent ?? []).map(({ name }) => name),
    ...["event_time", OPTIONS_FIELD, COUNTRY_FIELD, STATE_FIELD],
    ...(event.eventId?.kind === "template" ? [] : ["event_id"]),
    ...(sender.branches.length > 1 ? ["action_source"] : []),
  ];
  return safeBuild(specOf(event, sender), {
    ...only(example.serverEvent, fields),
    ...(basis !== undefined && { consent: { [basis]: "granted" } }),
    keys: example.keys,
    custom_data: only(
      example.parameters,
      sender.parameters.map(({ name }) => name),
    ),
    user_data: only(
      example.userData,
      identifiers.map(({ name }) => name),
    ),
  });
}

/** What this server takes of an example, which is for every sender of the event. */
function only(values: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}

/** The event as the generated module of the sender declares it. */
function specOf(event: EventModel, { parameters, branches }: SenderModel): EventSpec {
  const basis = consentBasis(event)?.name;
  return eventSpec(() => ({
    event_name: metaName(event),
    ...idFormOf(event),
    ...(basis !== undefined && { consent: basis }),
    ...(event.keys.length > 0 && { keys: liveObject(fieldsRecipe(event.keys)) }),
    ...(parameters.length > 0 && { custom_data: liveObject(fieldsRecipe(parameters)) }),
    action_sources: Object.fromEntries(
      branches.map((branch) => [branch.actionSource.name, branchSpec(branch)]),
    ),
  }));
}

function branchSpec(branch: ServerBranchModel): ActionSourceSpec {
  const { event, customData } = branchFields(branch);
  return {
    ...(event.length > 0 && { server_event: liveObject(fieldsRecipe(event)) }),
    ...(customData.length > 0 && { moved_to_custom_data: liveObject(fieldsRecipe(customData)) }),
    user_data: liveUserData(branch.userData),
  };
}
