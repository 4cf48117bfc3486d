import type { Catalog, CatalogEvent, CatalogSourceKind } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { foldWord } from "../../catalog/fold-name.js";
import { type SuggestMetaEvent, suggestAmongMetaEvents } from "../../catalog/suggest-meta-event.js";
import type { EventAst } from "../../contract/ast.js";
import { type Spanned, startKey } from "../../source/source-file.js";
import { onceFor } from "../../value/once-for.js";
import type { RuleContext } from "../rule.js";

/** What is wrong with a name for Meta. A name has one fault at most, so that no two rules report it. */
export type MetaNameFaultKind =
  | "unfitting"
  | "reserved"
  | "ga4"
  | "standard-as-custom"
  | "misspelled"
  | "unknown"
  | "like-standard"
  | "unusual"
  | "crm-like";

/** A name for Meta with what is wrong with it. */
export interface MetaNameFault {
  readonly kind: MetaNameFaultKind;
  readonly event: string;
  readonly name: Spanned<string>;
  readonly form: "named" | "custom";
  /** Meta's events that were likely meant, the most likely first. */
  readonly meant: readonly string[];
}

/** What can be printed. */
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u;

/** Nearly all names match this, and the pattern of everything printable takes a millisecond to compile. */
const PRINTABLE_ASCII = /^[ -~]+$/;

/** What a custom name may contain so that every tool accepts it. */
const USUAL = /^[A-Za-z0-9_-]+$/;

/** The faults of one kind in the names that a contract has for Meta, each position once. */
export function metaNameFaults(context: RuleContext, kind: MetaNameFaultKind): readonly MetaNameFault[] {
  return allFaults(context).filter((fault) => fault.kind === kind);
}

/** The catalogue's names by their folded word; of several with the same word, the first. */
interface KnownNames {
  readonly catalog: Catalog;
  readonly standard: ReadonlyMap<string, CatalogEvent>;
  /** The names of Meta's and GA4's events, which a CRM stage must not have. */
  readonly any: ReadonlyMap<string, { readonly name: string }>;
  readonly suggest: SuggestMetaEvent;
}

function knownNames(catalog: Catalog): KnownNames {
  return {
    catalog,
    standard: byFoldedWord(catalog.events),
    any: byFoldedWord([...catalog.events, ...catalog.ga4Events]),
    suggest: suggestAmongMetaEvents(catalog),
  };
}

function byFoldedWord<Entry extends { readonly name: string }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  return new Map(entries.toReversed().map((entry) => [foldWord(entry.name), entry]));
}

const allFaults = onceFor(({ model, catalog }: RuleContext): readonly MetaNameFault[] => {
  const known = knownNames(catalog);
  const kinds = new Map(model.sources.map((source) => [source.name, source.kind]));
  const faults = new Map<string, MetaNameFault>();
  for (const event of model.origin.events) {
    const fault = faultOf(event, known, kinds.get(event.canonicalSource?.source.value ?? ""));
    if (fault === undefined) continue;
    faults.set(startKey(fault.name.span), fault);
  }
  return [...faults.values()];
});

function faultOf(
  event: EventAst,
  known: KnownNames,
  sourceKind: CatalogSourceKind | undefined,
): MetaNameFault | undefined {
  const { metaEvent } = event;
  if (metaEvent === undefined || metaEvent.kind === "none") return undefined;
  const { kind: form, name } = metaEvent;
  const base = { event: event.name.value, name, form };
  if (form === "named") {
    if (findByName(known.catalog.events, name.value) !== undefined) return undefined;
    return { ...base, ...checkPlain(name.value, known) };
  }
  // An unknown source may be a CRM, whose stages keep the CRM's own names.
  const free = sourceKind === undefined || sourceKind.namesEvents;
  const fault = free ? checkStage(name.value, known) : checkCustom(event, name.value, known);
  if (fault === undefined || (sourceKind === undefined && fault.kind === "crm-like")) return undefined;
  return { ...base, ...fault };
}

type Fault = Pick<MetaNameFault, "kind" | "meant">;

function checkPlain(name: string, { catalog, suggest }: KnownNames): Fault {
  if (catalog.reservedEventNames.names.includes(name)) return { kind: "reserved", meant: [] };
  const ga4 = findByName(catalog.ga4Events, name);
  if (ga4 !== undefined) return { kind: "ga4", meant: ga4.metaEvent === undefined ? [] : [ga4.metaEvent] };
  const meant = suggest(name);
  return { kind: meant.length === 0 ? "unknown" : "misspelled", meant };
}

function checkCustom(event: EventAst, name: string, known: KnownNames): Fault | undefined {
  const { catalog } = known;
  if (!isFitting(catalog, name)) return { kind: "unfitting", meant: [] };
  if (catalog.reservedEventNames.names.includes(name)) return { kind: "reserved", meant: [] };
  const ga4 = findByName(catalog.ga4Events, name);
  if (ga4 !== undefined) return { kind: "ga4", meant: ga4.metaEvent === undefined ? [] : [ga4.metaEvent] };
  const standard = known.standard.get(foldWord(name));
  if (standard !== undefined && (standard.family === "web" || fits(event, standard.actionSources))) {
    return { kind: standard.name === name ? "standard-as-custom" : "misspelled", meant: [standard.name] };
  }
  const like = known.suggest(name).filter((meant) => findByName(catalog.events, meant)?.family === "web");
  if (like.length > 0) return { kind: "like-standard", meant: like };
  return USUAL.test(name) ? undefined : { kind: "unusual", meant: [] };
}

function checkStage(name: string, { catalog, any }: KnownNames): Fault | undefined {
  if (!isFitting(catalog, name)) return { kind: "unfitting", meant: [] };
  if (catalog.reservedEventNames.names.includes(name)) return { kind: "reserved", meant: [] };
  const like = any.get(foldWord(name));
  return like === undefined ? undefined : { kind: "crm-like", meant: [like.name] };
}

function isFitting({ customEventNames }: Catalog, name: string): boolean {
  if (name.length > customEventNames.maxLength && Array.from(name).length > customEventNames.maxLength)
    return false;
  return (PRINTABLE_ASCII.test(name) || PRINTABLE.test(name)) && name.trim() === name;
}

/** Whether an event states one of these action sources itself. */
function fits(event: EventAst, actionSources: readonly string[]): boolean {
  return event.actionSources.some((actionSource) => actionSources.includes(actionSource.value));
}
