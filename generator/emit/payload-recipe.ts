import type { CatalogUserDataKey } from "../catalog/catalog.js";
import { eventIdRecipe } from "../model/event-id-recipe.js";
import type {
  EventIdModel,
  EventModel,
  SenderModel,
  ServerBranchModel,
  TemplatePart,
  UserDataModel,
} from "../model/model.js";
import { moneyRule } from "../readers/money-recipe.js";
import {
  callOf,
  entriesOf,
  exportedOf,
  fieldOf,
  formOf,
  literalOf,
  patternOf,
  type Recipe,
  type RecipeEntry,
  ruledCall,
} from "../readers/recipe.js";
import { memberEntry, membersRecipe } from "../readers/value-recipe.js";
import { ID_TEXT } from "../runtime/shared/event-id.js";
import { invariant } from "../text/invariant.js";
import type { MemberSchema } from "../value/value-schema.js";
import { eventIdForm } from "./event-id-pattern.js";
import { metaName } from "./event-words.js";
import { eventNames } from "./naming.js";
import { payloadFields, sentParameters } from "./payload-fields.js";
import type { Sending } from "./senders.js";

const HASHES = callOf("hashes");
const ID = exportedOf("ID_TEXT", "runtime/shared/event-id", patternOf(ID_TEXT.source));

/** The reader of an event as Meta gets it, for the one action source that it has or for each of several. */
export function payloadRecipe(sending: Sending): Recipe {
  const { branches } = sending.sender;
  const [only] = branches;
  if (only !== undefined && branches.length === 1) return branchRecipe(sending, only);
  const entries = branches.map(
    (branch): RecipeEntry => [branch.actionSource.name, branchRecipe(sending, branch)],
  );
  return callOf("byActionSource", entriesOf(entries));
}

function branchRecipe({ event, sender }: Sending, branch: ServerBranchModel): Recipe {
  const names = eventNames(event);
  const { serverEvent, customData } = payloadFields(sender, branch);
  invariant(event.eventId !== undefined, "what a builder sends has an id of ours");
  const entries: readonly RecipeEntry[] = [
    [
      "event_name",
      callOf("constant", exportedOf(names.constant, names.sharedModule, literalOf(metaName(event)))),
    ],
    ["event_id", fieldOf("required", sentIdRecipe(event.eventId))],
    ["action_source", callOf("constant", literalOf(branch.actionSource.name))],
    ...serverEvent.map((member) => memberEntry(member, "sent")),
    ["user_data", fieldOf("required", identifiersRecipe(branch.userData))],
    ...(customData.length === 0
      ? []
      : [
          [
            "custom_data",
            fieldOf(customData.some(isSent) ? "required" : "optional", sentRecipe(customData, sender)),
          ] as const,
        ]),
  ];
  const sent = callOf("sentEvent", entriesOf(entries));
  const parts = sentParts(event);
  if (parts === undefined) return sent;
  const form = exportedOf(`${names.value}IdForm`, names.sharedModule, formOf(eventIdRecipe(parts)));
  return callOf("ownId", form, sent);
}

/** The parts of an id that is made of values that are sent alone; keys never are. */
function sentParts({ eventId, keys }: EventModel): readonly TemplatePart[] | undefined {
  if (eventId?.kind !== "template") return undefined;
  const isSentPart = (part: TemplatePart) =>
    part.kind === "literal" || !keys.some(({ name }) => name === part.name);
  return eventId.parts.every(isSentPart) ? eventId.parts : undefined;
}

/** The reader of the parameters that the Pixel sends to Meta. */
export function sentParametersRecipe(sender: SenderModel): Recipe {
  return sentRecipe(sentParameters(sender), sender);
}

function sentRecipe(members: readonly MemberSchema[], { parameters }: SenderModel): Recipe {
  return membersRecipe(members, "sent", moneyRule(parameters, "sent"));
}

function isSent(member: MemberSchema): boolean {
  return member.required;
}

/** The reader of an event's id as it is sent. */
export function sentIdRecipe(id: EventIdModel): Recipe {
  if (id.kind !== "template") return textOf(ID);
  const { pattern, maxLength } = eventIdForm(id);
  return textOf(patternOf(pattern), maxLength);
}

function textOf(pattern: Recipe, maxLength?: number): Recipe {
  const limits: readonly RecipeEntry[] = maxLength === undefined ? [] : [["maxLength", literalOf(maxLength)]];
  return ruledCall("text", [], [["pattern", pattern], ...limits]);
}

function identifiersRecipe({ required, optional, atLeastOneOf }: UserDataModel): Recipe {
  const entries = [
    ...required.map((key): RecipeEntry => [key.name, fieldOf("required", identifierRecipe(key))]),
    ...optional.map((key): RecipeEntry => [key.name, fieldOf("optional", identifierRecipe(key))]),
  ];
  const sets = atLeastOneOf.map((set) => set.map((key) => key.name));
  const rules: readonly RecipeEntry[] = sets.length === 0 ? [] : [["atLeastOneOf", literalOf(sets)]];
  return ruledCall("identifiers", [entriesOf(entries)], rules);
}

/** The reader of an identifier as Meta gets it. */
export function identifierRecipe(key: CatalogUserDataKey): Recipe {
  return key.hashed ? HASHES : textOf(patternOf(key.payloadPattern));
}
