import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { consentBasis } from "../../emit/consent-basis.js";
import { eventNames } from "../../emit/naming.js";
import { joinProse, name, names, type Prose, prose, text } from "../../emit/prose.js";
import type { EventModel, Model, RoleModel } from "../../model/model.js";
import { whichIdentifiers } from "./answer-identifiers.js";
import { howMetaKeepsOne } from "./answer-merging.js";
import { whoCreatedIt } from "./answer-who.js";
import { branchesOf } from "./by-branch.js";
import { columnsOf, placesOf } from "./columns.js";
import { exampleView } from "./example-view.js";
import { fieldRows } from "./field-rows.js";
import { identifierRows } from "./identifier-rows.js";
import type { WordsOfSource } from "./source-words.js";
import { eventIdView, metaName, wayToMeta } from "./system-words.js";
import type { EventView, MilestoneView, RoleView } from "./view.js";

/** An event that Meta is told of, as the document shows it. */
export function eventView(
  catalog: Catalog,
  model: Model,
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
    trigger: event.trigger,
    status: event.status,
    deprecation: event.status === "deprecated" ? deprecationWords(event) : undefined,
    metaEvent: { name: metaName(event), custom: event.meta.kind === "custom" },
    eventId: eventIdView(event.eventId),
    consent: consentBasis(event)?.name,
    pixels: pixelsOf(event),
    roles: rolesOf(event),
    answers: {
      whoCreatedIt: whoCreatedIt(event, wordsOf),
      whichIdentifiers: whichIdentifiers(event, branches, wordsOf),
      howMetaKeepsOne: howMetaKeepsOne(catalog, event, branches),
    },
    separateFrom: event.separateFrom.map((other) => ({
      event: other.event,
      anchor: anchorOf(findByName(model.events, other.event) ?? event),
      reason: other.reason,
    })),
    fields: fieldRows(catalog, event, columns, branches),
    identifiers: identifierRows(catalog, columns, branches),
    examples: event.examples.map((example) => exampleView(catalog, model, event, example)),
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
    trigger: event.trigger,
    status: event.status,
    roles: rolesOf(event),
    fields: [...new Set(fields)].map((field) => ({
      name: field,
      ...placesOf(columns, "free", field, () => undefined),
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

function rolesOf(event: EventModel): readonly RoleView[] {
  const [canonical] = event.senders;
  const view = (part: RoleView["part"], role: RoleModel, trigger: string | undefined, toMeta: Prose) => ({
    part,
    source: role.source.name,
    event: role.event?.value,
    trigger,
    toMeta,
  });
  const sends = (sender: EventModel["senders"][number]) => {
    const places = sender.branches.map((branch) => branch.actionSource.name);
    const what = prose`sends ${name(metaName(event))} ${wayToMeta(sender)}`;
    if (sender.side !== "server") return what;
    return prose`your server ${what}, with action source ${names(places, " or ")}`;
  };
  return [
    view(
      "canonical source",
      event.canonical,
      event.trigger,
      canonical === undefined ? NOTHING : sends(canonical),
    ),
    ...event.mirrors.map((mirror) => view("mirror", mirror, mirror.trigger, sends(mirror))),
    ...event.enrichers.map((enricher) => {
      const provided = enricher.provides.map((field) => field.name);
      const what = provided.length === 0 ? NOTHING : prose`nothing itself: hands over ${names(provided)}`;
      return view("enricher", enricher, undefined, what);
    }),
    ...event.observers.map((observer) => view("observer", observer, undefined, NOTHING)),
  ];
}

const NOTHING: Prose = prose`nothing`;

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
