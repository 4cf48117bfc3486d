import { propertyText, scriptPattern, scriptText } from "../../emit/code.js";
import { consentBasis } from "../../emit/consent-basis.js";
import { deprecationTags, headline, lowerFirst, metaName, ownership } from "../../emit/event-words.js";
import { sentence } from "../../emit/field-type.js";
import { contractPath } from "../../emit/header.js";
import { eventNames } from "../../emit/naming.js";
import type { Sending } from "../../emit/senders.js";
import type { EmittedFile } from "../../emit/target.js";
import { fillTemplate, type SafeText, safe } from "../../emit/template.js";
import { partLimits } from "../../model/event-id-recipe.js";
import { DEFAULT_PART_PATTERN } from "../../model/id-part.js";
import type { EventModel, FieldModel, ParameterModel, SenderModel, TemplatePart } from "../../model/model.js";
import { partPattern } from "../../model/part-pattern.js";
import { consentBases, isAutomatic, limitedPixels } from "./base-module.js";
import type { PixelContext } from "./context.js";

/**
 * A page of plain HTML to paste from: the base code that each page of the site needs, then one block for each event.
 */
export function snippets(context: PixelContext, variables: Readonly<Record<string, string>>): EmittedFile {
  const events = context.sendings.map((sending) => ({
    name: `event ${sending.event.name}`,
    text: safe(eventSnippet(context, sending)),
  }));
  const text = fillTemplate("pixel/snippets/page.html.hbs", {
    contract: context.model.name,
    source: context.source.name,
    path: context.model.sourcePath,
    blocks: [{ name: "base", text: safe(baseSnippet(context, variables)) }, ...events],
  });
  return { path: `${context.folder}/snippets.html`, text };
}

function baseSnippet(context: PixelContext, variables: Readonly<Record<string, string>>): string {
  const { model, source } = context;
  const pixels = context.pixels.map(({ name, id }) => [name, variables[id.text] ?? id.text] as const);
  const open = context.pixels.filter(({ id }) => id.kind === "variable" && variables[id.text] === undefined);
  return fillTemplate("pixel/snippets/base.html.hbs", {
    contract: model.name,
    name: registeredName(context),
    path: model.sourcePath,
    source: source.name,
    matching: matchingWords(context),
    pixels: Object.fromEntries(pixels),
    only: context.onlyPixel,
    variables: open.map(({ id }) => id.text),
    bases: consentBases(context),
    automatic: automaticName(context),
    pageView: pageView(context),
  });
}

/** What `identify` takes, and in which words it is asked for; undefined where the contract names nothing. */
function matchingWords({ source }: PixelContext): object | undefined {
  const keys = source.advancedMatching.map(({ name }) => name);
  if (keys.length === 0) return undefined;
  const forms = source.advancedMatching.map(({ name, description, browser }) => ({
    name,
    words: browser ?? description,
  }));
  return { keys, names: keys.join(": ..., "), forms };
}

/** What the base code registers under; two sources of one contract may be on one page. */
function registeredName({ model, source }: PixelContext): string {
  return `${model.name}/${source.name}`;
}

function isPageView({ event }: Sending): boolean {
  return isAutomatic(event);
}

/** Meta's name of the event that the Pixel would send of itself, where the source sends it. */
function automaticName(context: PixelContext): string | undefined {
  const meta = context.sendings.find(isPageView)?.event.meta;
  return meta?.kind === "standard" ? meta.name : undefined;
}

/** The page view that the base code can send by itself: its id is made here, and nothing is asked of the page. */
function pageView(context: PixelContext): object | undefined {
  const sending = context.sendings.find(isPageView);
  if (sending === undefined) return undefined;
  const { event, sender } = sending;
  const madeHere = event.eventId?.kind === "generated" && event.eventId.by === context.source;
  if (!madeHere || sender.parameters.some((parameter) => parameter.presence.kind === "required"))
    return undefined;
  const filled = sender.parameters.flatMap(({ name, presence }) =>
    presence.kind === "constant" || presence.kind === "default" ? [[name, presence.value] as const] : [],
  );
  return { ...declaration(context, sending), parameters: Object.fromEntries(filled) };
}

/** What the base code gets for an event, by the names of its template. */
interface Declaration {
  readonly event: string;
  readonly name: string;
  readonly standard: boolean;
  readonly consent: string | undefined;
  readonly pixels: readonly string[] | undefined;
}

function declaration(context: PixelContext, { event, sender }: Sending): Declaration {
  return {
    event: event.name,
    name: metaName(event),
    standard: event.meta.kind === "standard",
    consent: consentBasis(event)?.name,
    pixels: limitedPixels(context, sender),
  };
}

function eventSnippet(context: PixelContext, sending: Sending): string {
  const { model, source } = context;
  const { event, sender } = sending;
  const madeHere = event.eventId?.kind === "generated" && event.eventId.by === source;
  const others = event.senders.filter((other) => other.source !== source).map((other) => other.source.name);
  const asked = askedOf(event, sender);
  const unmapped = asked.filter((name) => !sender.fields.some((field) => field.name === name));
  return fillTemplate("pixel/snippets/event.html.hbs", {
    ...declaration(context, sending),
    registered: registeredName(context),
    path: contractPath(model, event.origin.name.span.file.path),
    source: source.name,
    headline: headline(event),
    trigger: lowerFirst(sentence(sender.trigger)),
    ownership: ownership(event),
    deprecated: deprecationTags(event)[0]?.text,
    replacements: asked.length > 0,
    unmapped: unmapped.join(", "),
    generates: madeHere,
    idName: safe(idName(event)),
    handTo: madeHere ? others.join(" and ") : "",
    sentByBase: isPageView(sending) && pageView(context) !== undefined,
    parameters: sender.parameters.map((parameter) => parameterLine(parameter, sender)),
    keys: event.keys.map((key) => ({ name: placeholder(key.name), note: noteOf(key, sender) })),
    idParts: idParts(event, madeHere),
  });
}

/** What the page has to put in, by name: required parameters, keys, and an id that is made elsewhere. */
function askedOf(event: EventModel, sender: SenderModel): readonly string[] {
  const isAsked = ({ presence }: FieldModel) => presence.kind === "required";
  const parameters = sender.parameters.filter(isAsked).flatMap(({ name, members }) => {
    const asked = members.filter(isAsked).map((member) => `${name}.${member.name}`);
    return members.length === 0 ? [name] : asked;
  });
  const handed =
    event.eventId?.kind === "generated" && event.eventId.by !== sender.source ? ["event_id"] : [];
  return [...parameters, ...event.keys.map((key) => key.name), ...handed];
}

function parameterLine(parameter: ParameterModel, sender: SenderModel): object {
  const { presence } = parameter;
  return {
    key: safe(propertyText(parameter.name)),
    value: parameterValue(parameter),
    optional: presence.kind === "optional",
    note: presence.kind === "constant" ? "" : noteOf(parameter, sender),
  };
}

function parameterValue(parameter: ParameterModel): SafeText {
  const { presence } = parameter;
  if (presence.kind === "constant" || presence.kind === "default") return safe(scriptText(presence.value));
  if (parameter.members.length === 0) return placeholder(parameter.name);
  const members = parameter.members
    .filter((member) => member.presence.kind !== "optional")
    .map((member) => `${propertyText(member.name)}: ${memberValue(parameter, member)}`);
  return safe(`[{ ${members.join(", ")} }]`);
}

function memberValue(parameter: ParameterModel, member: FieldModel): string {
  const { presence } = member;
  if (presence.kind === "constant" || presence.kind === "default") return scriptText(presence.value);
  return placeholder(`${parameter.name}_${member.name}`).toString();
}

/** A name that no page has, so that a snippet pasted as it is sends nothing. */
function placeholder(name: string): SafeText {
  return safe(`REPLACE_${name.replace(/[^A-Za-z0-9_]/g, "_")}`);
}

/** Whether a value is asked for, what it means, and where the system keeps it. */
function noteOf(field: FieldModel, sender: SenderModel): string {
  const below = `${field.name}.`;
  const own = sender.fields.filter(({ name }) => name === field.name || name.startsWith(below));
  const description = field.description === "" ? "" : ` ${sentence(field.description)}`;
  const from = own.length === 0 ? "" : ` From ${own.map(({ path }) => path).join(", ")}.`;
  return `${field.presence.kind}.${description}${from}`;
}

/** The variable that holds a generated id: scripts of a page share their names. */
function idName(event: EventModel): string {
  return `${eventNames(event).value}Id`;
}

function idParts(event: EventModel, madeHere: boolean): readonly SafeText[] {
  const id = event.eventId;
  if (id?.kind === "template") return id.parts.map(idPart);
  const value = madeHere ? idName(event) : "REPLACE_event_id";
  return [safe(`{ name: "event_id", value: ${value}, pattern: ${scriptPattern(DEFAULT_PART_PATTERN)} }`)];
}

function idPart(part: TemplatePart): SafeText {
  if (part.kind === "literal") return safe(scriptText(part.text));
  const { name, presence, schema } = part.field;
  if (presence.kind === "constant") return safe(scriptText(String(presence.value)));
  // A snippet takes numbers as text too, which no pattern keeps below 2^53.
  const limits = new Map(partLimits(schema));
  const isOpen = schema.type === "integer" && schema.enum === undefined && !limits.has("maximum");
  if (isOpen) limits.set("maximum", Number.MAX_SAFE_INTEGER);
  const rules = [
    `pattern: ${scriptPattern(partPattern(schema))}`,
    ...[...limits].map(([keyword, limit]) => `${keyword}: ${limit}`),
  ];
  return safe(`{ name: ${scriptText(name)}, value: ${placeholder(name).toString()}, ${rules.join(", ")} }`);
}
