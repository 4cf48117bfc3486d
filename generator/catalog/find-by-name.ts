/** The look-up of each list that was asked, built once and forgotten with the list. */
const indexes = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** The entry of that very name, as `findByName(catalog.events, "Purchase")`. */
export function findByName<Entry extends { readonly name: string }>(
  entries: readonly Entry[],
  name: string,
): Entry | undefined {
  let index = indexes.get(entries);
  if (index === undefined) {
    index = new Map(entries.map((entry) => [entry.name, entry]));
    indexes.set(entries, index);
  }
  // The index of a list holds that list's entries and no others.
  return index.get(name) as Entry | undefined;
}
