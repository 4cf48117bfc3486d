import type { Catalog } from "../../catalog/catalog.js";
import {
  arrayOf,
  type Code,
  call,
  code,
  identifier,
  literal,
  objectOf,
  propertyName,
} from "../../emit/code.js";
import { consentBasis } from "../../emit/consent-basis.js";
import { headline, lowerFirst, metaName } from "../../emit/event-words.js";
import { sentence } from "../../emit/field-type.js";
import { UNLINTED } from "../../emit/header.js";
import { Printer } from "../../emit/print.js";
import { makesId, type Sending } from "../../emit/senders.js";
import type { EmitOptions } from "../../emit/target.js";
import { fillTemplate, safe } from "../../emit/template.js";
import { registeredName, variablePixels } from "../../paste/base-script.js";
import { helpersOf, mappedOccurrence } from "../../paste/mapped-occurrence.js";
import { pastedCode } from "../../paste/pasted-code.js";
import type { PixelContext } from "../../paste/pixel-context.js";
import { consentBases } from "../../paste/source-entries.js";
import { standIn } from "../../paste/stand-in.js";
import { type HeardEvent, heardEvent } from "./heard-event.js";

/** What the sandbox says of each of the permissions that settings may name. */
const PERMISSIONS = {
  marketing: "marketingAllowed",
  analytics: "analyticsProcessingAllowed",
  preferences: "preferencesProcessingAllowed",
} as const;

/** The functions that only Shopify's values need, in ES5. */
const HELPERS = {
  each: `function each(values, make) {
  if (!Array.isArray(values)) return undefined;
  var made = [];
  for (var i = 0; i < values.length; i += 1) {
    var one = make(values[i]);
    // A product that was deleted, or that never was one, such as a tip, has no variant and is in no catalogue.
    if (one !== undefined && one !== null && one.id !== null) made.push(one);
  }
  return made;
}`,
  idText: `function idText(id) {
  // Some shops write gid://shopify/OrderIdentity/1234, some 1234; a server reads 1234.
  if (typeof id === "number" && id <= 9007199254740991) id = String(id);
  if (typeof id !== "string") return null;
  return id.slice(id.indexOf("gid://") === 0 ? id.lastIndexOf("/") + 1 : 0) || null;
}`,
} as const;

/** A custom pixel: the base code, what consent follows, and a subscription for each event that the source sends. */
export function customPixel(context: PixelContext, catalog: Catalog, options: EmitOptions): string {
  const { model, source, sendings } = context;
  const { variables, consentSignals } = options;
  const named = variablePixels(context);
  const heard = sendings.map((sending) => subscription(context, catalog, sending));
  const identified = visitorCode(context, catalog);
  const own = [...heard.map(({ script }) => script), identified].join("\n");
  const bases = consentBases(context);
  const handed = sendings.filter((sending) => makesId(sending) && mirrorsOf(context, sending).length > 0);
  return fillTemplate("shopify/custom-pixel.js.hbs", {
    unlinted: safe(UNLINTED),
    contract: model.name,
    path: model.sourcePath,
    source: source.name,
    system: source.system,
    registered: registeredName(context),
    variables: named.filter(({ id }) => variables[id.text] === undefined).map(({ id }) => id.text),
    isFree: sendings.some(({ event }) => consentBasis(event) === undefined),
    bases: bases.map(({ name, description }) => {
      const signal = consentSignals[name];
      const permission = signal !== undefined && "shopify" in signal ? signal.shopify : "marketing";
      return { name, description, permission: PERMISSIONS[permission] };
    }),
    open: heard.flatMap(({ open }) => open),
    events: heard.map((part) => ({ ...part, script: safe(indented(part.script)) })),
    fromServer: serverSendings(context),
    handed: handed.map((sending) => ({
      event: sending.event.name,
      others: mirrorsOf(context, sending).join(" and "),
    })),
    identifies: own.includes("identify("),
    visitor: safe(indented(identified)),
    helpers: safe(indented(helpersOf(own, HELPERS).trimEnd())),
    code: safe(
      pastedCode(context, {
        pixels: named.map(({ name, id }) => [name, literal(variables[id.text] ?? id.text)]),
        pageView: undefined,
        followed: [],
        pageViews: "each",
      }),
    ),
  });
}

/** An event's part of the script, and what is said of it above. */
function subscription(context: PixelContext, catalog: Catalog, sending: Sending) {
  const { event, sender } = sending;
  const heard = heardEvent(catalog, sending);
  const { entries, unmapped } = mappedOccurrence(sending, {
    paths: heard.paths,
    read: (root) => at(identifier("event"), root),
    text: (read, name) => (name === "id" ? call(identifier("idText"), [read]) : read),
    standIn: (name) => literal(standIn(name)),
  });
  const handsOn = makesId(sending) && mirrorsOf(context, sending).length > 0;
  const members = handsOn
    ? [...entries, code`onEventId: function (event_id) { handOn(${literal(event.name)}, event_id, event); }`]
    : entries;
  const name = literal(registeredName(context));
  const body = [
    ...identifiersCode(context, heard.userData, identifier("event")).map((data) => code`identify(${data});`),
    code`eventContract(${name}, "track", ${objectOf(members)});`,
  ];
  return {
    script: `analytics.subscribe(${printed(literal(heard.name), 0)}, function (event) {\n${body
      .map((line) => printed(line, 2))
      .join("\n")}\n});`,
    headline: headline(event),
    trigger: lowerFirst(sentence(sender.trigger)),
    heard: heard.name,
    metaName: metaName(event),
    event: event.name,
    published: heard.from === "nobody",
    documented: heard.documented.map((field) => `${field} (${heard.paths.get(field)})`).join(", "),
    open: openIn(sending, heard, unmapped),
  };
}

function openIn({ event }: Sending, heard: HeardEvent, unmapped: readonly string[]): readonly object[] {
  const stands = unmapped.map((field) => ({ event: event.name, field, standIn: standIn(field) }));
  const publish = { event: event.name, published: heard.name, field: undefined };
  return heard.from === "nobody" ? [publish, ...stands] : stands;
}

/** What is known of a customer who is logged in. */
function visitorCode(context: PixelContext, { shopifyPixel }: Catalog): string {
  const [data] = identifiersCode(context, shopifyPixel.visitor, identifier("init"));
  return data === undefined ? "" : printed(code`identify(${data});`, 0);
}

/** The identifiers that the contract lets the Pixel have, as far as a place is known; nothing where there is none. */
function identifiersCode(
  { source }: PixelContext,
  places: Readonly<Record<string, string>>,
  from: Code,
): readonly Code[] {
  const entries = source.advancedMatching.flatMap(({ name }) => {
    const path = places[name]?.split(".");
    if (path === undefined) return [];
    const read = at(from, path);
    const text = path.at(-1) === "id" ? call(identifier("idText"), [read]) : read;
    return [code`${propertyName(name)}: ${text}`];
  });
  return entries.length === 0 ? [] : [objectOf(entries)];
}

/** The other senders of an event, by name. */
function mirrorsOf({ source }: PixelContext, { event }: Sending): readonly string[] {
  return event.senders.filter((other) => other.source !== source).map((other) => other.source.name);
}

/** The events that a server reports as well, so that it needs what only the browser knows. */
function serverSendings(context: PixelContext): readonly object[] {
  return context.sendings
    .filter((sending) => mirrorsOf(context, sending).length > 0)
    .map((sending) => ({
      event: sending.event.name,
      others: mirrorsOf(context, sending).join(" and "),
      made: makesId(sending),
    }));
}

function at(from: Code, path: readonly string[]): Code {
  return call(identifier("at"), [from, arrayOf(path.map((segment) => literal(segment)))]);
}

function printed(line: Code, indent: number): string {
  const printer = new Printer(({ name }) => name, "es5");
  printer.code(line, indent);
  return printer.text.trimEnd();
}

function indented(lines: string): string {
  return lines.replace(/^(?=.)/gm, "  ");
}
