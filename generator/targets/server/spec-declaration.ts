import { branchFields } from "../../emit/branch-fields.js";
import {
  type Code,
  call,
  code,
  identifier,
  literal,
  objectOf,
  propertyName,
  use,
  useType,
} from "../../emit/code.js";
import { consentBasis } from "../../emit/consent-basis.js";
import { header } from "../../emit/header.js";
import { identifierModule } from "../../emit/identifier-module.js";
import { eventNames, specModule } from "../../emit/naming.js";
import { readerCode } from "../../emit/reader-code.js";
import type { Sending } from "../../emit/senders.js";
import { severalServerPixels } from "../../emit/source-pixels.js";
import type { EmittedFile } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import type { ServerBranchModel, UserDataModel } from "../../model/model.js";
import { fieldsRecipe } from "../../readers/field-recipe.js";
import type { ServerContext } from "./context.js";
import { identifiersOf } from "./user-data-interface.js";

const EVENT_SPEC = "runtime/server/event-spec";

/**
 * The module of an event as its builder reads it: `export const checkoutPaidSpec: EventSpec = eventSpec(…)`. It stands
 * apart from the builder, so that what only checks loads nothing that builds.
 */
export function specDeclaration({ model, ending }: ServerContext, sending: Sending): EmittedFile {
  const { event, sender } = sending;
  const names = eventNames(event);
  const basis = consentBasis(event);
  const name = `${names.value}Spec`;
  const entries = [
    code`event_name: ${use(names.constant, names.sharedModule)}`,
    ...(severalServerPixels(model).length === 0
      ? []
      : [code`pixels: ${literal(sender.pixels.map((pixel) => pixel.name))}`]),
    ...(event.eventId?.kind === "template"
      ? [code`id: ${use(`${names.value}IdForm`, names.sharedModule)}`]
      : []),
    ...(basis === undefined ? [] : [code`consent: ${literal(basis.name)}`]),
    ...(event.keys.length === 0 ? [] : [code`keys: ${use(`${names.value}Keys`, names.sharedModule)}`]),
    ...(sender.parameters.length === 0 ? [] : [code`custom_data: ${customData(sending)}`]),
    code`action_sources: ${objectOf(sender.branches.map(actionSource))}`,
  ];
  return new TsFile(`${specModule(sending)}.ts`, header(model, event), ending)
    .declare(name)
    .comment(["The event as the contract declares it, for its builder and its input validator."])
    .line(
      code`export const ${identifier(name)}: ${useType("EventSpec", EVENT_SPEC)} = /* @__PURE__ */ ${use("eventSpec", EVENT_SPEC)}(() => (${objectOf(entries)}));`,
    )
    .unchecked()
    .finish();
}

/** What both sides share, or a reader of its own where the sender knows fewer parameters. */
function customData({ event, sender }: Sending): Code {
  const names = eventNames(event);
  return sender.omits.length > 0
    ? readerCode(fieldsRecipe(sender.parameters))
    : code`${use(`${names.value}Parameters`, names.sharedModule)}`;
}

function actionSource(branch: ServerBranchModel): Code {
  const { event, customData } = branchFields(branch);
  const entries = [
    ...(event.length === 0 ? [] : [code`server_event: ${readerCode(fieldsRecipe(event))}`]),
    ...(customData.length === 0 ? [] : [code`moved_to_custom_data: ${readerCode(fieldsRecipe(customData))}`]),
    code`user_data: ${userDataSpec(branch.userData)}`,
  ];
  return code`${propertyName(branch.actionSource.name)}: ${objectOf(entries)}`;
}

function userDataSpec(userData: UserDataModel): Code {
  const identifiers = identifiersOf(userData).map(({ name }) => code`${use(name, identifierModule(name))}`);
  const { required, atLeastOneOf } = userData;
  const demands = [
    ...(required.length === 0 ? [] : [code`required: ${literal(required.map(({ name }) => name))}`]),
    ...(atLeastOneOf.length === 0
      ? []
      : [code`atLeastOneOf: ${literal(atLeastOneOf.map((set) => set.map(({ name }) => name)))}`]),
  ];
  return call(use("userData", "runtime/server/user-data-spec"), [
    objectOf(identifiers),
    ...(demands.length === 0 ? [] : [objectOf(demands)]),
  ]);
}
