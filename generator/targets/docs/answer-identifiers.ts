import type { CatalogUserDataKey } from "../../catalog/catalog.js";
import { joinProse, listProse, name, names, type Prose, prose } from "../../emit/prose.js";
import type { EnricherModel, EventModel, SenderModel, UserDataModel } from "../../model/model.js";
import type { Branch } from "./by-branch.js";
import type { WordsOfSource } from "./source-words.js";

/** Which identifiers an event carries, and which system provides them. */
export function whichIdentifiers(
  event: EventModel,
  branches: readonly Branch[],
  wordsOf: WordsOfSource,
): readonly Prose[] {
  return [
    ...branches.map(fromServer),
    ...event.senders.flatMap((sender) => {
      if (sender.side === "browser") return [wordsOf(sender.source).byPixel];
      return sender.side === "none" ? [fromElsewhere(sender)] : [];
    }),
    ...event.enrichers.flatMap((enricher) => handedOver(event, enricher)),
  ];
}

/** What an enricher gives to servers; it may well be a sender of the event, too. */
function handedOver({ senders }: EventModel, { source, provides }: EnricherModel): readonly Prose[] {
  if (provides.length === 0) return [];
  const servers = senders.filter((sender) => sender.side === "server" && sender.source !== source);
  const receivers =
    servers.length === 0 ? prose`` : prose` to ${names(servers.map((server) => server.source.name))}`;
  const sends = senders.some((sender) => sender.source === source);
  const rest = sends ? prose`` : prose`, but sends nothing to Meta itself`;
  return [
    prose`${name(source.name)} hands over ${names(provides.map((field) => field.name))}${receivers}${rest}.`,
  ];
}

function fromServer({ sender, branch }: Branch): Prose {
  const { userData } = branch;
  const actionSource =
    sender.branches.length > 1 ? prose` with action source ${name(branch.actionSource.name)}` : prose``;
  const parts = demandsOf(userData);
  const what = parts.length === 0 ? prose`none` : joinProse(parts, "; ");
  return prose`From ${name(sender.source.name)}${actionSource}: ${what}.`;
}

function demandsOf({ required, atLeastOneOf, optional }: UserDataModel): readonly Prose[] {
  const further = optional.filter((key) => !atLeastOneOf.some((set) => set.includes(key)));
  const demands: Prose[] = [];
  if (required.length > 0) demands.push(prose`always ${keyNames(required)}`);
  if (atLeastOneOf.length > 0) demands.push(leastOf(atLeastOneOf));
  if (further.length > 0) demands.push(prose`when known ${keyNames(further)}`);
  return demands;
}

function leastOf(sets: readonly (readonly CatalogUserDataKey[])[]): Prose {
  const parts = sets.map((set) => (set.length > 1 ? prose`${keyNames(set)} together` : keyNames(set)));
  if (parts.length === 1) return prose`always ${listProse(parts, " or ")}`;
  return prose`at least one of ${listProse(parts, sets.some((set) => set.length > 1) ? ", or " : " or ")}`;
}

function fromElsewhere({ source }: SenderModel): Prose {
  return prose`From ${name(source.name)}: what its delivery carries. This contract does not control it.`;
}

function keyNames(keys: readonly CatalogUserDataKey[]): Prose {
  return names(keys.map((key) => key.name));
}
