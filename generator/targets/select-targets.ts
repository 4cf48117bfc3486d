import type { Target } from "../emit/target.js";
import { targets } from "./index.js";

/** The targets of a run. */
export interface Selection {
  /** All that there are: what one target leaves to another must not depend on what is written this time. */
  readonly targets: readonly Target[];
  /** Those that are written: fewer where the call names some. */
  readonly written: readonly Target[];
}

/**
 * Chooses targets by name: those that are configured, else all; `only` limits what is written. Each brings those whose
 * files it imports.
 */
export function selectTargets(
  configured: readonly string[] | undefined,
  only?: readonly string[] | undefined,
): Selection {
  const all = withNeeded([...(configured ?? targets.map((target) => target.name)), ...(only ?? [])]);
  return { targets: all, written: only === undefined ? all : withNeeded(only) };
}

/** The targets of these names, and those they need, in the order in which they write. */
function withNeeded(names: readonly string[]): readonly Target[] {
  const chosen = new Set<string>();
  const add = (name: string) => {
    if (chosen.has(name)) return;
    chosen.add(name);
    for (const needed of targets.find((target) => target.name === name)?.needs ?? []) add(needed);
  };
  for (const name of names) add(name);
  return targets.filter((target) => chosen.has(target.name));
}
