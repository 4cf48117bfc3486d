import { suggestAmong } from "../text/suggest.js";
import type { Catalog, CatalogEvent } from "./catalog.js";
import { foldName } from "./fold-name.js";

/** The Meta events that a name stands for, the most likely first. */
export type SuggestMetaEvent = (text: string) => readonly string[];

/**
 * Folds the catalogue's events once and finds the events that a name stands for: one that differs only in spelling,
 * else those that other systems call by this word, else those that are one or two typos away. None for actions that
 * Meta has no event for.
 */
export function suggestAmongMetaEvents(catalog: Catalog): SuggestMetaEvent {
  const bySpelling = new Map<string, CatalogEvent[]>();
  const byAlias = new Map<string, CatalogEvent[]>();
  for (const event of catalog.events) {
    add(bySpelling, foldName(event.name), event);
    for (const alias of event.aliases) add(byAlias, alias, event);
  }
  const suggestSpelling = suggestAmong([...bySpelling.keys()]);
  return (text) => {
    const folded = foldName(text);
    const same = bySpelling.get(folded) ?? [];
    const web = same.filter((event) => event.family === "web");
    if (web.length > 0) return namesOf(web);
    const meant = byAlias.get(folded) ?? [];
    if (meant.length > 0 || same.length > 0) return namesOf([...meant, ...same]);
    if (catalog.nonEvents.includes(folded)) return [];
    return suggestSpelling(folded).flatMap((spelling) => namesOf(bySpelling.get(spelling) ?? []));
  };
}

/** Whether a name stands for an action that Meta has no event for, such as a refund or a login. */
export function isNonEvent(catalog: Catalog, text: string): boolean {
  return catalog.nonEvents.includes(foldName(text));
}

function add(index: Map<string, CatalogEvent[]>, word: string, event: CatalogEvent): void {
  const found = index.get(word);
  if (found === undefined) index.set(word, [event]);
  else found.push(event);
}

function namesOf(events: readonly CatalogEvent[]): readonly string[] {
  return events.map((event) => event.name);
}
