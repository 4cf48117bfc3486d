import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { invariant } from "../text/invariant.js";
import type { FoundOutput } from "./found.js";
import { codeOf, withPath } from "./output-failure.js";
import type { Plan } from "./plan.js";
import { stageAside } from "./stage-aside.js";
import { stageInPlace } from "./stage-in-place.js";
import type { StagedOutput, Writer } from "./staged-output.js";
import { isTemporary, temporaryOwner, temporaryPath } from "./temporary.js";

/**
 * Writes all changes under temporary names. Nothing visible changes before `commit`, and a file is never visible half
 * written. A folder that does not exist yet is written aside and renamed as a whole.
 */
export function stageOutput(folder: string, plan: Plan, found: FoundOutput, writer: Writer): StagedOutput {
  invariant(plan.obstacles.length === 0, "a plan with obstacles is not carried out");
  for (const path of [...found.leftovers.map((path) => join(folder, path)), ...foldersLeftBeside(folder)]) {
    const owner = temporaryOwner(basename(path));
    if (owner === writer.id || !writer.isRunning(owner)) {
      withPath(path, () => rmSync(path, { recursive: true, force: true }));
    }
  }
  return found.exists ? stageInPlace(folder, plan, writer) : stageAside(folder, plan, writer);
}

/** What a killed run was writing aside for this folder. */
function foldersLeftBeside(folder: string): readonly string[] {
  const parent = dirname(folder);
  try {
    return readdirSync(parent)
      .filter((name) => isTemporary(name))
      .map((name) => join(parent, name))
      .filter((path) => path === temporaryPath(folder, temporaryOwner(basename(path))));
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    // A parent that is not there, or cannot be listed, is met again when writing.
    return [];
  }
}
