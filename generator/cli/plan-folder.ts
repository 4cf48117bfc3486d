import { posix, resolve } from "node:path";
import type { OutputFile } from "../emit/target.js";
import type { FoundOutput } from "../output/found.js";
import { type Plan, type PlanInput, planOutput } from "../output/plan.js";
import { readOutput } from "../output/read-output.js";

/** What to do in one folder: that of a contract, of the runtime, or the output folder itself. */
export interface PlannedFolder {
  readonly name: string;
  /** The folder as it is shown, and where it is. */
  readonly shown: string;
  readonly folder: string;
  readonly plan: Plan;
  readonly found: FoundOutput;
  /** Why the folder goes as a whole, if it does: what became of its contract. */
  readonly gone?: string;
}

/** Compares what is wanted in a folder of the output with the disk. */
export function planFolder(
  out: string,
  name: string,
  wanted: readonly OutputFile[],
  choose: (found: FoundOutput) => Pick<PlanInput, "head" | "stays">,
): PlannedFolder {
  const shown = posix.join(out, name);
  const folder = resolve(shown);
  const found = readOutput(
    folder,
    wanted.map((file) => file.path),
  );
  return { name, shown, folder, plan: planOutput({ wanted, found, ...choose(found) }), found };
}
