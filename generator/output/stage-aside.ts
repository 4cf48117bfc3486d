import { writeFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { makeFolders, removeEmptyFolder, removeQuietly } from "./folders.js";
import { codeOf, failureAt, whenDone, withPath } from "./output-failure.js";
import type { Plan } from "./plan.js";
import { stageInPlace } from "./stage-in-place.js";
import type { StagedOutput, Writer } from "./staged-output.js";
import { temporaryPath } from "./temporary.js";

/** Writes a whole new folder beside its target: one rename, however many files. */
export function stageAside(folder: string, plan: Plan, writer: Writer): StagedOutput {
  const aside = temporaryPath(folder, writer.id);
  const made = withPath(dirname(folder), () => makeFolders(dirname(folder)));
  const discard = () => {
    removeQuietly(aside);
    for (const path of made.toReversed()) removeEmptyFolder(path);
  };
  try {
    const folders = new Set(plan.files.map(({ path }) => posix.dirname(path)));
    for (const path of folders) withPath(folder, () => makeFolders(join(aside, path)));
    for (const { path, text } of plan.files) {
      try {
        writeFileSync(`${aside}/${path}`, text);
      } catch (error) {
        throw failureAt(join(folder, path), error);
      }
    }
  } catch (error) {
    discard();
    throw error;
  }
  const commit = async () => {
    try {
      await rename(aside, folder);
    } catch (error) {
      if (!isTaken(error)) throw error;
      // Another run was faster; what it wrote is replaced file by file.
      removeQuietly(aside);
      await stageInPlace(folder, plan, writer).commit();
    }
  };
  // What was not there has nothing to be deleted from.
  return { commit: () => whenDone(folder, commit()), prune: async () => {}, discard };
}

function isTaken(error: unknown): boolean {
  return ["ENOTEMPTY", "EEXIST", "EPERM"].includes(codeOf(error) ?? "");
}
