import { onceFor } from "../value/once-for.js";
import type { YamlEntry, YamlMap } from "./node.js";

/** The entries of a map by key: one map may hold thousands of them, and something be wrong with each. */
export const entriesOf = onceFor(
  ({ entries }: YamlMap): ReadonlyMap<string, YamlEntry> =>
    new Map(entries.map((entry) => [entry.key.value, entry])),
);
