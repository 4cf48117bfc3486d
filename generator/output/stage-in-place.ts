import { writeFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { makeFolders, removeEmptyFolder, removeQuietly } from "./folders.js";
import { MANIFEST_PATH } from "./manifest.js";
import { whenDone, withPath } from "./output-failure.js";
import type { Plan } from "./plan.js";
import type { StagedOutput, Writer } from "./staged-output.js";
import { temporaryPath } from "./temporary.js";

/**
 * Writes each changed file beside its target. On commit the manifest is replaced first, listing old and new files, so
 * that a run killed in between leaves no file that the next run would consider foreign.
 */
export function stageInPlace(folder: string, plan: Plan, writer: Writer): StagedOutput {
  const changed = plan.files.filter((file) => file.action !== "same");
  const manifest = join(folder, MANIFEST_PATH);
  const temporaries: string[] = [];
  const made: string[] = [];
  const discard = () => {
    for (const path of temporaries) removeQuietly(path);
    for (const path of made.toReversed()) removeEmptyFolder(path);
  };
  const write = (path: string, text: string, alias = basename(path)) => {
    withPath(dirname(path), () => made.push(...makeFolders(dirname(path))));
    const temporary = temporaryPath(join(dirname(path), alias), writer.id);
    temporaries.push(temporary);
    withPath(path, () => writeFileSync(temporary, text));
    return () => whenDone(path, rename(temporary, path));
  };
  try {
    const interim =
      plan.interimManifest === undefined ? [] : [write(manifest, plan.interimManifest, "interim")];
    const files = changed
      .filter((file) => file.path !== MANIFEST_PATH)
      .map((file) => write(join(folder, file.path), file.text));
    const last = changed
      .filter((file) => file.path === MANIFEST_PATH)
      .map((file) => write(manifest, file.text));
    const before = plan.interimManifest === undefined ? last : interim;
    const after = plan.interimManifest === undefined ? [] : last;
    const commit = async () => {
      for (const move of [...before, ...files]) await move();
    };
    const prune = async () => {
      for (const path of plan.deletions) await remove(folder, path);
      if (plan.files.length === 0) removeEmptyFolder(folder);
      for (const move of after) await move();
    };
    return { commit, prune, discard };
  } catch (error) {
    discard();
    throw error;
  }
}

/** Deletes a file, and the folders that it leaves empty. */
async function remove(folder: string, path: string): Promise<void> {
  await whenDone(join(folder, path), rm(join(folder, path), { force: true }));
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    if (!removeEmptyFolder(join(folder, parent))) return;
  }
}
