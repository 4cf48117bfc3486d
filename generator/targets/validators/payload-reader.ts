import type { CatalogUserDataKey } from "../../catalog/catalog.js";
import {
  type Code,
  call,
  code,
  literal,
  objectOf,
  propertyName,
  regExpLiteral,
  use,
} from "../../emit/code.js";
import { eventIdForm } from "../../emit/event-id-pattern.js";
import { eventNames } from "../../emit/naming.js";
import { payloadFields } from "../../emit/payload-fields.js";
import { entryCode, readerCode } from "../../emit/reader-code.js";
import type { Sending } from "../../emit/senders.js";
import type { EventIdModel, EventModel, ServerBranchModel, UserDataModel } from "../../model/model.js";
import { moneyRule } from "../../readers/money-recipe.js";
import { memberEntry, membersRecipe } from "../../readers/value-recipe.js";
import { invariant } from "../../text/invariant.js";
import type { MemberSchema } from "../../value/value-schema.js";

const RUNTIME = "runtime/validators/payload";
const TEXT = use("text", "runtime/shared/reader");
const READ_OBJECT = "runtime/shared/read-object";
const CONSTANT = use("constant", READ_OBJECT);
const REQUIRED = use("required", READ_OBJECT);
const OPTIONAL = use("optional", READ_OBJECT);
const HASHES = call(use("hashes", `${RUNTIME}/hashes`), []);

/** The reader of an event as Meta gets it, for the one action source that it has or for each of several. */
export function payloadReader(sending: Sending): Code {
  const { branches } = sending.sender;
  const [only] = branches;
  if (only !== undefined && branches.length === 1) return branchReader(sending, only);
  const entries = branches.map(
    (branch) => code`${propertyName(branch.actionSource.name)}: ${branchReader(sending, branch)}`,
  );
  return call(use("byActionSource", `${RUNTIME}/by-action-source`), [objectOf(entries)]);
}

function branchReader({ event, sender }: Sending, branch: ServerBranchModel): Code {
  const names = eventNames(event);
  const { serverEvent, customData } = payloadFields(sender, branch);
  invariant(event.eventId !== undefined, "what a builder sends has an id of ours");
  const entries = [
    code`event_name: ${call(CONSTANT, [code`${use(names.constant, names.sharedModule)}`])}`,
    present("event_id", true, eventIdReader(event.eventId)),
    code`action_source: ${call(CONSTANT, [literal(branch.actionSource.name)])}`,
    ...serverEvent.map((member) => entryCode(memberEntry(member, "sent"))),
    present("user_data", true, identifiersReader(branch.userData)),
    ...(customData.length === 0
      ? []
      : [
          present(
            "custom_data",
            customData.some(isSent),
            readerCode(membersRecipe(customData, "sent", moneyRule(sender.parameters, "sent"))),
          ),
        ]),
  ];
  const sent = call(use("sentEvent", `${RUNTIME}/sent-event`), [objectOf(entries)]);
  if (!carriesItsId(event)) return sent;
  const form = use(`${names.value}IdForm`, names.sharedModule);
  return call(use("ownId", `${RUNTIME}/own-id`), [code`${form}`, sent]);
}

/** Whether the id is made of values that are sent; keys never are. */
function carriesItsId({ eventId, keys }: EventModel): boolean {
  return (
    eventId?.kind === "template" &&
    eventId.parts.every((part) => part.kind === "literal" || !keys.some(({ name }) => name === part.name))
  );
}

function isSent(member: MemberSchema): boolean {
  return member.required;
}

function eventIdReader(id: EventIdModel): Code {
  if (id.kind !== "template") return textOf(code`${use("ID_TEXT", "runtime/shared/event-id")}`);
  const { pattern, maxLength } = eventIdForm(id);
  return textOf(regExpLiteral(pattern), maxLength);
}

function textOf(pattern: Code, maxLength?: number): Code {
  const limits = maxLength === undefined ? [] : [code`maxLength: ${maxLength}`];
  return call(TEXT, [objectOf([code`pattern: ${pattern}`, ...limits])]);
}

function identifiersReader({ required, optional, atLeastOneOf }: UserDataModel): Code {
  const entries = [
    ...required.map((key) => present(key.name, true, identifierReader(key))),
    ...optional.map((key) => present(key.name, false, identifierReader(key))),
  ];
  const sets = atLeastOneOf.map((set) => set.map((key) => key.name));
  return call(use("identifiers", `${RUNTIME}/identifiers`), [
    objectOf(entries),
    ...(sets.length === 0 ? [] : [objectOf([code`atLeastOneOf: ${literal(sets)}`])]),
  ]);
}

function identifierReader(key: CatalogUserDataKey): Code {
  return key.hashed ? HASHES : textOf(regExpLiteral(key.payloadPattern));
}

function present(name: string, required: boolean, reader: Code): Code {
  return code`${propertyName(name)}: ${call(required ? REQUIRED : OPTIONAL, [reader])}`;
}
