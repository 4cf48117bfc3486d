import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { consentBasis } from "../../emit/consent-basis.js";
import { metaName } from "../../emit/event-words.js";
import { eventNames } from "../../emit/naming.js";
import { joinProse, name, type Prose, prose, text } from "../../emit/prose.js";
import type { EventModel, Model } from "../../model/model.js";
import { whichIdentifiers } from "./answer-identifiers.js";
import { howMetaKeepsOne } from "./answer-merging.js";
import { whoCreatedIt } from "./answer-who.js";
import { branchesOf } from "./by-branch.js";
import { columnsOf, pathsOf } from "./columns.js";
import { exampleView } from "./example-view.js";
import { fieldRows } from "./field-rows.js";
import { mappedIdentifiers } from "./identifier-rows.js";
import { rolesOf } from "./roles.js";
import type { WordsOfSource } from "./source-words.js";
import { eventIdWords } from "./system-words.js";
import type { EventView, MilestoneRoleView, MilestoneView, RoleView } from "./view.js";

/** An event that Meta is told about, as the document shows it. */
export function eventView(
  catalog: Catalog,
  contract: Model,
  event: EventModel,
  wordsOf: WordsOfSource,
): EventView {
  const columns = columnsOf(event);
  const branches = branchesOf(event);
  return {
    name: event.name,
    anchor: anchorOf(event),
    action: event.action,
    description: event.description,
    owner: event.owner,
    status: event.status,
    deprecation: event.status === "deprecated" ? deprecationWords(event) : undefined,
    metaEvent: { name: metaName(event), custom: event.meta.kind === "custom" },
    idWords: event.eventId === undefined ? undefined : eventIdWords(event.eventId),
    consent: consentBasis(event)?.name,
    // If there is only one pixel, it need not be named.
    pixels: contract.pixels.length > 1 ? pixelsOf(event) : [],
    roles: rolesOf(event).map(({ role, model }): RoleView => ({ role, source: model.source.name })),
    answers: {
      whoCreatedIt: whoCreatedIt(event, wordsOf),
      whichIdentifiers: whichIdentifiers(event, branches, wordsOf),
      howMetaKeepsOne: howMetaKeepsOne(catalog, event, branches),
    },
    separateFrom: event.separateFrom.map((other) => ({
      event: other.event,
      anchor: anchorOf(findByName(contract.events, other.event) ?? event),
      reason: other.reason,
    })),
    fields: [
      ...fieldRows(catalog, event, columns, branches),
      ...mappedIdentifiers(catalog, columns, branches),
    ],
    examples: event.examples.map((example) => exampleView(catalog, event, example)),
  };
}

/** A step that Meta must not see; its fields have names of their own. */
export function milestoneView(event: EventModel): MilestoneView {
  const columns = columnsOf(event);
  const fields = columns.flatMap(({ roles }) =>
    roles.flatMap((role) => role.fields.map((field) => field.name)),
  );
  return {
    name: event.name,
    anchor: anchorOf(event),
    action: event.action,
    description: event.description,
    owner: event.owner,
    status: event.status,
    roles: rolesOf(event).map(
      ({ role, model }): MilestoneRoleView => ({
        role,
        source: model.source.name,
        event: model.event?.value,
        trigger: role === "canonical source" ? event.trigger : undefined,
      }),
    ),
    fields: [...new Set(fields)].map((field) => ({
      name: field,
      ...pathsOf(columns, "free", field, () => undefined),
    })),
  };
}

function anchorOf(event: EventModel): string {
  return `event-${eventNames(event).file}`;
}

function pixelsOf({ senders }: EventModel): readonly string[] {
  const pixels = new Set<string>();
  for (const sender of senders) for (const { name } of sender.pixels) pixels.add(name);
  return [...pixels];
}

function deprecationWords({ deprecation }: EventModel): Prose {
  const { since, successor, removeAfter } = deprecation ?? {};
  return joinProse(
    [
      ...(since === undefined ? [] : [prose`Since version ${text(since.value)}.`]),
      successor === undefined ? prose`Nothing replaces it.` : prose`${name(successor)} replaces it.`,
      ...(removeAfter === undefined ? [] : [prose`It is to be removed after ${text(removeAfter.value)}.`]),
    ],
    " ",
  );
}
