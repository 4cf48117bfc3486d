import type { Catalog } from "../../catalog/catalog.js";
import { markdownText } from "../../emit/markdown.js";
import type { Prose } from "../../emit/prose.js";
import { type SafeText, safe } from "../../emit/template.js";
import type { Model } from "../../model/model.js";
import { meaningsIn } from "./meanings.js";
import { eventIdWords } from "./system-words.js";
import type { EventView, FrameView, MeaningView, MilestoneView, RoleView } from "./view.js";

/** What sections of the page say of names that an event only mentions. */
export interface Known {
  /** The systems of the sources by the source's name, and below the catalogue's words by the field's: escaped once. */
  readonly systems: Meanings;
  /** Whether an identifier is hashed, by its name. */
  readonly hashed: Readonly<Record<string, boolean>>;
  readonly parameters: Meanings;
  readonly serverFields: Meanings;
}

type Meanings = Readonly<Record<string, SafeText>>;

/** Gathers what the sections need to know. */
export function knownTo(catalog: Catalog, model: Model): Known {
  const { parameters, serverFields } = meaningsIn(catalog);
  const escaped = (meanings: readonly MeaningView[]) =>
    Object.fromEntries(
      meanings.map(({ name, description }) => [name, safe(markdownText(description))] as const),
    );
  return {
    systems: Object.fromEntries(model.sources.map(({ name, system }) => [name, safe(markdownText(system))])),
    hashed: Object.fromEntries(catalog.userDataKeys.map(({ name, hashed }) => [name, hashed])),
    parameters: escaped(parameters),
    serverFields: escaped(serverFields),
  };
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
  const eventId = "eventId" in view ? view.eventId : undefined;
  return {
    metaEvent: "metaEvent" in view ? view.metaEvent : undefined,
    consent: "consent" in view ? view.consent : undefined,
    name,
    anchor,
    action,
    status,
    active: status === "active",
    canonicalSource: roles[0]?.source,
    others: roles.filter(({ part }) => part === "mirror" || part === "observer"),
    idWords: eventId === undefined ? undefined : eventIdWords(eventId),
    section: safe(section),
  };
}

/** The whole page as its template reads it. */
export function pageView(
  frame: FrameView,
  events: readonly EventEntry[],
  milestones: readonly EventEntry[],
): object {
  return {
    ...frame,
    events,
    milestones,
    matched: frame.sources.some((source) => source.advancedMatching.length > 0),
    limited: frame.sources.some((source) => source.pixels !== undefined),
    hashes: frame.identifiers.some((identifier) => identifier.hashed),
  };
}
