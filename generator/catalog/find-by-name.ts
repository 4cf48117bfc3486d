import { onceFor } from "../value/once-for.js";

interface Named {
  readonly name: string;
}

const indexOf = onceFor(
  (entries: readonly Named[]): ReadonlyMap<string, Named> =>
    new Map(entries.map((entry) => [entry.name, entry])),
);

/** The entries of a list by name: one look-up for each list that was asked. */
export function byName<Entry extends Named>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  // The index of a list holds that list's entries and no others.
  return indexOf(entries) as ReadonlyMap<string, Entry>;
}

/** The entry of that very name, as `findByName(catalog.events, "Purchase")`. */
export function findByName<Entry extends Named>(entries: readonly Entry[], name: string): Entry | undefined {
  return byName(entries).get(name);
}
