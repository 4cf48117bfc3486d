import type { Target } from "../emit/target.js";
import { targets } from "./index.js";

/** The targets of these names, and those whose files they import, in the order in which they write. */
export function withNeeded(names: readonly string[]): readonly Target[] {
  const chosen = new Set<string>();
  const add = (name: string) => {
    if (chosen.has(name)) return;
    chosen.add(name);
    for (const needed of targets.find((target) => target.name === name)?.needs ?? []) add(needed);
  };
  for (const name of names) add(name);
  return targets.filter((target) => chosen.has(target.name));
}
