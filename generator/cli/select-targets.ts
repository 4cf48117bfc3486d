import type { Target } from "../emit/target.js";
import { TARGET_NAMES } from "../targets/target-names.js";
import { withNeeded } from "../targets/with-needed.js";

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
  return {
    targets: withNeeded([...(configured ?? TARGET_NAMES), ...(named ?? [])]),
    roots: named === undefined ? "all" : new Set(withNeeded(named).map((target) => target.root)),
  };
}
