import { markdownText } from "../../emit/markdown.js";
import { type Prose, prose } from "../../emit/prose.js";
import { type SafeText, safe } from "../../emit/template.js";
import type { Model } from "../../model/model.js";
import type { Frame } from "./frame.js";
import type { Known, KnownField } from "./known.js";
import { fieldWords } from "./value-words.js";
import type { EventView, MilestoneView, RoleView } from "./view.js";

/** The systems of the sources by the source's name, escaped once. */
export type Systems = Readonly<Record<string, SafeText>>;

/** Escapes the systems' names for the page. */
export function systemsOf({ sources }: Model): Systems {
  return Object.fromEntries(sources.map(({ name, system }) => [name, safe(markdownText(system))]));
}

/** An event's line in the overview, and its section. */
export interface EventEntry extends Pick<EventView, "name" | "anchor" | "action" | "status"> {
  readonly metaEvent: EventView["metaEvent"] | undefined;
  readonly consent: EventView["consent"];
  readonly active: boolean;
  readonly canonicalSource: string | undefined;
  readonly others: readonly RoleView[];
  readonly idWords: Prose | undefined;
  readonly section: SafeText;
}

/** What the page shows of an event beside its own section, which is finished. */
export function entryOf(view: EventView | MilestoneView, section: string): EventEntry {
  const { name, anchor, action, status, roles } = view;
  return {
    metaEvent: "metaEvent" in view ? view.metaEvent : undefined,
    consent: "consent" in view ? view.consent : undefined,
    idWords: "idWords" in view ? view.idWords : undefined,
    name,
    anchor,
    action,
    status,
    active: status === "active",
    canonicalSource: roles[0]?.source,
    others: roles.filter(({ role }) => role === "mirror" || role === "observer"),
    section: safe(section),
  };
}

/** The whole page as its template reads it. */
export function pageView(
  frame: Frame,
  known: Known,
  events: readonly EventEntry[],
  milestones: readonly EventEntry[],
): object {
  return {
    ...frame,
    events,
    milestones,
    meanings: [
      ...(known.generatesIds ? [GENERATED_ID] : []),
      ...[...known.parameters.values(), ...known.serverEvent.values()]
        .filter(({ constant }) => !constant)
        .map(meaningOf),
    ],
    coded: frame.sources.some((source) => source.code !== undefined),
    matched: frame.sources.some((source) => source.advancedMatching.length > 0),
    limited: frame.sources.some((source) => source.pixels !== undefined),
    hashes: frame.identifiers.some((identifier) => identifier.hashed),
    merging: known.merging,
    merged: events.some(({ others }) => others.some(({ role }) => role === "mirror")),
  };
}

interface Meaning {
  readonly name: string;
  /** Undefined if each event says what it may be. */
  readonly value: Prose | undefined;
  readonly meaning: string;
}

const GENERATED_ID: Meaning = {
  name: "event_id",
  value: prose`a new text for each occurrence`,
  meaning: "Identifies this one occurrence in every system.",
};

function meaningOf({ name, schema, description }: KnownField): Meaning {
  const value = schema && fieldWords({ presence: { kind: "optional" }, schema });
  return { name, value, meaning: description };
}
