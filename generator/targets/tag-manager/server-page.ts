import type { Catalog } from "../../catalog/catalog.js";
import type { CatalogServerTag } from "../../catalog/server-tag.js";
import { consentBasis } from "../../emit/consent-basis.js";
import { metaName } from "../../emit/event-words.js";
import { codeSpan } from "../../emit/markdown.js";
import { codedEvents, makesId, type Sending } from "../../emit/senders.js";
import { fillTemplate, type SafeText, safe } from "../../emit/template.js";
import { type ContainerHit, containerHit, sentName } from "../../model/container-hit.js";
import type { FieldModel, Model, SourceModel } from "../../model/model.js";

/** A source whose events tags of a server container send. */
export interface ServerContext {
  readonly model: Model;
  readonly source: SourceModel;
  readonly sendings: readonly Sending[];
}

/** The member of a hit that carries an event's id to a tag. */
const EVENT_ID = "event_id";

/** Each source of a contract whose events go through a server container, with what it sends. */
export function serverContexts(model: Model): readonly ServerContext[] {
  return model.sources
    .filter(({ delivery }) => delivery.throughTags)
    .map((source) => ({
      model,
      source,
      sendings: codedEvents(model).flatMap((event) =>
        event.senders.filter((sender) => sender.source === source).map((sender) => ({ event, sender })),
      ),
    }))
    .filter(({ sendings }) => sendings.length > 0);
}

/** The sheet by which a person sets up a server container: the way of an event, and every setting that matters. */
export function serverPage({ model, source, sendings }: ServerContext, catalog: Catalog): string {
  const rows = sendings.map((sending) => eventRow(catalog, sending));
  const bases = new Set(sendings.flatMap(({ event }) => consentBasis(event)?.name ?? []));
  return fillTemplate("tag-manager/server.md.hbs", {
    contract: model.name,
    path: model.sourcePath,
    source: source.name,
    system: source.system,
    eventId: EVENT_ID,
    open: rows.flatMap(({ open }) => open),
    bases: [...bases],
    events: rows,
    tags: catalog.serverTags.map(tagView),
  });
}

function eventRow(catalog: Catalog, sending: Sending) {
  const { event, sender } = sending;
  const hit = containerHit(catalog, event, sender);
  const parameters = sender.parameters.flatMap((parameter) => [
    ...(parameter.members.length > 0 ? [] : [parameterRow(parameter, parameter.name, hit, catalog)]),
    ...parameter.members.map((member) =>
      parameterRow(member, `${parameter.name}.${member.name}`, hit, catalog),
    ),
  ]);
  return {
    event: event.name,
    hit: hit.name === undefined ? safe("nobody says") : safe(codeSpan(hit.name)),
    from: safe(hit.from === undefined ? "nobody yet" : codeSpan(hit.from.source.name)),
    metaName: metaName(event),
    custom: event.meta.kind === "custom",
    actionSources: sender.source.actionSources.map(({ name }) => name),
    id: safe(idWords(sending)),
    identifiers: identifiersOf(sending),
    consent: consentBasis(event)?.name,
    parameters,
    open: openPoints(sending, hit, parameters, catalog),
  };
}

interface ParameterRow {
  readonly name: string;
  readonly presence: string;
  readonly isOpen: boolean;
  readonly value: SafeText;
  readonly given: SafeText;
}

function parameterRow(field: FieldModel, name: string, hit: ContainerHit, catalog: Catalog): ParameterRow {
  const { presence } = field;
  const path = hit.paths.get(name);
  const isConstant = presence.kind === "constant";
  const value = isConstant
    ? `always ${codeSpan(JSON.stringify(presence.value))}`
    : path === undefined
      ? "nobody says"
      : codeSpan(path);
  return {
    name,
    presence: presence.kind,
    isOpen: path === undefined && presence.kind === "required",
    value: safe(value),
    given: safe(givenTo(name, catalog)),
  };
}

/** The member of the hit under which a tag takes a parameter that it does not list in its settings. */
function givenTo(name: string, { serverTags }: Catalog): string {
  const [top = ""] = name.split(".");
  const places = serverTags.flatMap(({ parametersFrom, parameterPrefix }) =>
    parameterPrefix === undefined ? [] : [parametersFrom[top] ?? `${parameterPrefix}${top}`],
  );
  return places.map(codeSpan).join(", ");
}

/** What a tag may send of a person, as the contract limits it. */
function identifiersOf({ event: { userData } }: Sending) {
  return [
    ...userData.required.map(({ name }) => ({ name, required: true })),
    ...userData.optional.map(({ name }) => ({ name, required: false })),
  ];
}

/** How the id of an event comes about, which is the same in every copy. */
function idWords(sending: Sending): string {
  const { eventId } = sending.event;
  if (eventId === undefined) return "none";
  if (eventId.kind === "template") return `${codeSpan(eventId.text)}, made of the hit’s values`;
  if (makesId(sending)) return "made anew for each occurrence, and given to the other senders";
  return `as ${codeSpan(eventId.by.name)} made it`;
}

/** What nobody has said, and what Meta's own tag would get wrong, since it cannot be told the name. */
function openPoints(
  { event, sender }: Sending,
  hit: ContainerHit,
  parameters: readonly ParameterRow[],
  catalog: Catalog,
): readonly SafeText[] {
  const observer = event.observers.find(({ source }) => source.kind.onlyRecords)?.source.name;
  const sent = hit.name === undefined ? undefined : sentName(catalog, hit.name);
  const name = codeSpan(event.name);
  const missing = parameters.filter(({ isOpen }) => isOpen).map((row) => codeSpan(row.name));
  const at =
    observer === undefined
      ? codeSpan(sender.source.name)
      : `${codeSpan(sender.source.name)} or ${codeSpan(observer)}`;
  return [
    ...(hit.name === undefined
      ? [
          `Nobody says what the hit of ${name} is called. Name it in the contract, as ${codeSpan("event")} of ${at}.`,
        ]
      : []),
    ...(missing.length > 0
      ? [
          `Nobody says where the hit of ${name} has ${missing.join(", ")}. Name the places in the contract, under ${codeSpan("fields")} of ${at}.`,
        ]
      : []),
    ...(sent !== undefined && sent !== metaName(event)
      ? [
          `Meta’s tag would send ${name} as ${codeSpan(sent)}: take Stape’s, or call the hit ${codeSpan(metaName(event))}.`,
        ]
      : []),
  ].map(safe);
}

/** The catalogue's sentences are ours, and written as Markdown. */
function tagView({ title, settings, does, fact }: CatalogServerTag) {
  return {
    title,
    settings: settings.map(({ name, value, why }) => ({
      name,
      value: safe(value),
      why: safe(why),
    })),
    does: does.map(safe),
    checkedOn: fact.checkedOn,
    source: fact.confidence === "decision" ? "" : fact.source,
  };
}
