import { suggest } from "../text/suggest.js";
import type { Catalog, CatalogEvent } from "./catalog.js";
import { foldName } from "./fold-name.js";

/**
 * The events of Meta that a name stands for, the likeliest first: one that differs in spelling only, else those that
 * other systems call by this word, else those that are a slip or two away. None for what Meta has no event for.
 */
export function suggestMetaEvent(catalog: Catalog, text: string): readonly string[] {
  const folded = foldName(text);
  const same = catalog.events.filter((event) => foldName(event.name) === folded);
  const web = same.filter((event) => event.family === "web");
  if (web.length > 0) return namesOf(web);

  const meant = catalog.events.filter((event) => event.aliases.includes(folded));
  if (meant.length > 0 || same.length > 0) return namesOf([...meant, ...same]);
  if (isNonEvent(catalog, text)) return [];

  const near = suggest(
    folded,
    catalog.events.map((event) => foldName(event.name)),
  );
  return near.flatMap((name) => namesOf(catalog.events.filter((event) => foldName(event.name) === name)));
}

/** Whether a name stands for an action that Meta has no event for, as a refund or a log-in. */
export function isNonEvent(catalog: Catalog, text: string): boolean {
  return catalog.nonEvents.includes(foldName(text));
}

function namesOf(events: readonly CatalogEvent[]): readonly string[] {
  return events.map((event) => event.name);
}
