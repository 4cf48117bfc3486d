import { onceFor } from "../value/once-for.js";

interface Named {
  readonly name: string;
}

/** The look-up of each list that was asked. */
const indexOf = onceFor(
  (entries: readonly Named[]): ReadonlyMap<string, Named> =>
    new Map(entries.map((entry) => [entry.name, entry])),
);

/** The entry of that very name, as `findByName(catalog.events, "Purchase")`. */
export function findByName<Entry extends Named>(entries: readonly Entry[], name: string): Entry | undefined {
  // The index of a list holds that list's entries and no others.
  return indexOf(entries).get(name) as Entry | undefined;
}
