import { existsSync, mkdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it; gives those that were not there, the outermost first. Not by `recursive`, with
 * which Node 20 tries for ever where a file system answers ENOENT to every `mkdir`, as /proc does.
 */
export function makeFolders(folder: string): readonly string[] {
  if (existsSync(folder)) return [];
  const above = dirname(folder) === folder ? [] : makeFolders(dirname(folder));
  mkdirSync(folder);
  return [...above, folder];
}

/** Takes a folder away if it is empty; gives whether it was. */
export function removeEmptyFolder(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    // Something else is in it, which is not ours to judge.
    return false;
  }
}

/** Takes away what is not to stay, as far as that is possible: the error that led here is the one to hear of. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // The next run sweeps it away.
  }
}
