import { existsSync, mkdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Creates a folder and its missing parents; returns those that it created, the outermost first. Not by `recursive`,
 * with which Node 20 tries for ever where a file system answers ENOENT to every `mkdir`, as /proc does.
 */
export function makeFolders(folder: string): readonly string[] {
  if (existsSync(folder)) return [];
  const above = dirname(folder) === folder ? [] : makeFolders(dirname(folder));
  mkdirSync(folder);
  return [...above, folder];
}

/** Deletes a folder if it is empty; returns whether it was. */
export function removeEmptyFolder(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    // Something else is in it, which must stay.
    return false;
  }
}

/** Deletes what must not stay, as far as possible: the error that led here is the one to report. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // The next run deletes it.
  }
}
