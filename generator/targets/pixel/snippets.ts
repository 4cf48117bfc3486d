import { propertyText } from "../../emit/code.js";
import { deprecationTags, headline, lowerFirst, metaName, ownership } from "../../emit/event-words.js";
import { sentence } from "../../emit/field-type.js";
import { contractPath } from "../../emit/header.js";
import { eventNames } from "../../emit/naming.js";
import { makesId, type Sending } from "../../emit/senders.js";
import type { EmitOptions, EmittedFile } from "../../emit/target.js";
import { fillTemplate, type SafeText, safe } from "../../emit/template.js";
import type { EventModel, FieldModel, ParameterModel, SenderModel } from "../../model/model.js";
import { consentBases } from "./base-module.js";
import type { PixelContext } from "./context.js";
import { isAutomatic, isDemanded } from "./declaration.js";
import { followedSignals, grantedWhere } from "./follow-consent-module.js";
import { pastedCode } from "./pasted-code.js";

/**
 * A page of plain HTML to paste from: the base code that each page of the site needs, then one block for each event.
 */
export function snippets(context: PixelContext, options: EmitOptions): EmittedFile {
  const events = context.sendings.map((sending) => ({
    name: `event ${sending.event.name}`,
    text: safe(eventSnippet(context, sending)),
  }));
  const text = fillTemplate("pixel/snippets/page.html.hbs", {
    contract: context.model.name,
    source: context.source.name,
    path: context.model.sourcePath,
    blocks: [{ name: "base", text: safe(baseSnippet(context, options)) }, ...events],
  });
  return { path: `${context.folder}/snippets.html`, text };
}

function baseSnippet(context: PixelContext, { variables, consentSignals }: EmitOptions): string {
  const { model, source } = context;
  const named = context.pixels.filter(({ id }) => id.kind === "variable");
  const view = pageView(context);
  const followed = followedSignals(context, consentSignals);
  const isFollowed = (basis: string) => followed.some(({ name }) => name === basis);
  return fillTemplate("pixel/snippets/base.html.hbs", {
    contract: model.name,
    name: registeredName(context),
    path: model.sourcePath,
    source: source.name,
    matching: matchingWords(context),
    variables: named.filter(({ id }) => variables[id.text] === undefined).map(({ id }) => id.text),
    bases: consentBases(context).filter(({ name }) => !isFollowed(name)),
    followed: followed.map(({ name, signal }) => ({ name, granted: grantedWhere(signal) })),
    pageView: view && { event: view.event.name, name: metaName(view.event) },
    code: safe(
      pastedCode(context, {
        pixels: Object.fromEntries(named.map(({ name, id }) => [name, variables[id.text] ?? id.text])),
        pageView: view?.event.name,
        followed,
      }),
    ),
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
  return { names: keys.join(": ..., "), forms };
}

/** What the base code registers under; two sources of one contract may be on one page. */
function registeredName({ model, source }: PixelContext): string {
  return `${model.name}/${source.name}`;
}

/** The page view that the base code can send by itself: its id is made here, and nothing is asked of the page. */
function pageView(context: PixelContext): Sending | undefined {
  const sending = context.sendings.find(({ event }) => isAutomatic(event));
  if (sending === undefined || !makesId(sending)) return undefined;
  return sending.sender.parameters.some(isDemanded) ? undefined : sending;
}

function eventSnippet(context: PixelContext, sending: Sending): string {
  const { model, source } = context;
  const { event, sender } = sending;
  const madeHere = makesId(sending);
  const others = event.senders.filter((other) => other.source !== source).map((other) => other.source.name);
  const asked = askedOf(event, sender);
  const unmapped = asked.filter((name) => !sender.fields.some((field) => field.name === name));
  return fillTemplate("pixel/snippets/event.html.hbs", {
    event: event.name,
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
    handed: event.eventId?.kind === "generated" && !madeHere,
    idName: safe(idName(event)),
    handTo: madeHere ? others.join(" and ") : "",
    sentByBase: pageView(context) === sending,
    parameters: sender.parameters
      .filter(({ presence, members }) => presence.kind !== "constant" || members.length > 0)
      .map((parameter) => line(parameter, parameterValue(parameter), sender)),
    keys: event.keys.map((key) => line(key, placeholder(key.name), sender)),
    pixels: sender.pixels.length > 1 ? sender.pixels.map(({ name }) => name) : undefined,
  });
}

/** What the page has to put in, by name: required parameters, keys, and an id that is made elsewhere. */
function askedOf(event: EventModel, sender: SenderModel): readonly string[] {
  const parameters = sender.parameters.filter(isDemanded).flatMap(({ name, members }) => {
    const asked = members.filter(isDemanded).map((member) => `${name}.${member.name}`);
    return members.length === 0 ? [name] : asked;
  });
  const handed = event.eventId?.kind === "generated" && !makesId({ event, sender }) ? ["event_id"] : [];
  return [...parameters, ...event.keys.map((key) => key.name), ...handed];
}

/** A member of what is passed; one that the page need not give is commented out. */
function line(field: FieldModel, value: SafeText, sender: SenderModel): object {
  return {
    key: safe(propertyText(field.name)),
    value,
    optional: !isDemanded(field),
    note: noteOf(field, sender),
  };
}

function parameterValue(parameter: ParameterModel): SafeText {
  if (parameter.members.length === 0) return placeholder(parameter.name);
  const members = parameter.members
    .filter(isDemanded)
    .map(({ name }) => `${propertyText(name)}: ${placeholder(`${parameter.name}_${name}`).toString()}`);
  return safe(`[{ ${members.join(", ")} }]`);
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
