import type { YamlEntry, YamlMap } from "./node.js";

/** Gives the entries of a map by key. */
export type EntryIndex = (map: YamlMap) => ReadonlyMap<string, YamlEntry>;

/** Looks each map through once only: one map may hold thousands of entries, and something be wrong with each. */
export function entryIndex(): EntryIndex {
  const indexed = new Map<YamlMap, ReadonlyMap<string, YamlEntry>>();
  return (map) => {
    const known = indexed.get(map);
    if (known !== undefined) return known;
    const entries = new Map(map.entries.map((entry) => [entry.key.value, entry]));
    indexed.set(map, entries);
    return entries;
  };
}
