import type { Target } from "../emit/target.js";
import { TARGET_NAMES } from "../targets/target-names.js";
import { withNeeded } from "../targets/with-needed.js";

/** The targets of a run, and the folders that it writes. */
export interface Selection {
  /** All that there are: what one target leaves to another must not depend on what is written this time. */
  readonly targets: readonly Target[];
  /** Those that are written, and their folders: fewer where the call names some. */
  readonly written: readonly Target[];
  readonly roots: ReadonlySet<string> | "all";
}

/** Chooses targets: those of the settings, else all; the call may limit a run to some. Each brings those it needs. */
export function selectTargets(
  configured: readonly string[] | undefined,
  named: readonly string[] | undefined,
): Selection {
  const targets = withNeeded([...(configured ?? TARGET_NAMES), ...(named ?? [])]);
  const written = named === undefined ? targets : withNeeded(named);
  return { targets, written, roots: named === undefined ? "all" : new Set(written.map(({ root }) => root)) };
}
