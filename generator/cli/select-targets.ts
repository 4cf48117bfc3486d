import type { Target } from "../emit/target.js";
import { targets } from "../targets/index.js";

/** The targets of a run, and the folders that it writes. */
export interface Selection {
  /** All that are emitted: what one target leaves to another must not depend on what is written this time. */
  readonly targets: readonly Target[];
  /** Limited where the call names targets. */
  readonly roots: ReadonlySet<string> | "all";
}

/** Chooses targets: those of the settings, else all; the call may limit a run to some. Each brings those it needs. */
export function selectTargets(
  configured: readonly string[] | undefined,
  named: readonly string[] | undefined,
): Selection {
  const chosen = closure([...(configured ?? targets.map((target) => target.name)), ...(named ?? [])]);
  return {
    targets: targets.filter((target) => chosen.has(target.name)),
    roots: named === undefined ? "all" : rootsOf(closure(named)),
  };
}

function closure(names: readonly string[]): ReadonlySet<string> {
  const chosen = new Set<string>();
  const add = (name: string) => {
    if (chosen.has(name)) return;
    chosen.add(name);
    for (const needed of targets.find((target) => target.name === name)?.needs ?? []) add(needed);
  };
  for (const name of names) add(name);
  return chosen;
}

function rootsOf(names: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(targets.filter((target) => names.has(target.name)).map((target) => target.root));
}
