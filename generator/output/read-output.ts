import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type FoundEntry, type FoundOutput, NOTHING_FOUND } from "./found.js";
import { type ListedFiles, MANIFEST_PATH, readManifest } from "./manifest.js";
import { codeOf, OutputFailure, withPath } from "./output-failure.js";
import { isTemporary } from "./temporary.js";

/**
 * Examines an output folder: the wanted and the listed files with their bytes, and what else is in the relevant folders. Links are
 * noticed, never followed.
 */
export function readOutput(folder: string, wanted: Iterable<string>): FoundOutput {
  if (!isFolder(folder)) return NOTHING_FOUND;
  const listed = readListed(folder);
  const paths = new Set([...wanted, ...(listed?.files ?? []), MANIFEST_PATH]);
  const concerned = new Set([...paths].map((path) => path.split("/")[0] ?? ""));
  const entries = new Map<string, FoundEntry>();
  const leftovers: string[] = [];

  const walk = (prefix: string) => {
    const at = join(folder, prefix);
    for (const entry of withPath(at, () => readdirSync(at, { withFileTypes: true }))) {
      const path = `${prefix}${entry.name}`;
      if (isTemporary(entry.name)) leftovers.push(path);
      else if (prefix !== "" || concerned.has(entry.name)) {
        entries.set(path, entryOf(folder, path, kindOf(entry), paths));
        if (entry.isDirectory()) walk(`${path}/`);
      }
    }
  };
  walk("");
  return { exists: true, entries, listed, leftovers };
}

/** A contract's folder that is a link would take everything out of the output folder. */
function isFolder(folder: string): boolean {
  try {
    if (lstatSync(folder).isDirectory()) return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw new OutputFailure(folder, codeOf(error) ?? "EIO");
  }
  throw new OutputFailure(folder, "ENOTDIR");
}

/** What the manifest of a folder lists; `undefined` if there is none of ours. */
export function readListed(folder: string): ListedFiles | undefined {
  const path = join(folder, MANIFEST_PATH);
  try {
    return lstatSync(path).isFile() ? readManifest(readFileSync(path, "utf8")) : undefined;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw new OutputFailure(path, codeOf(error) ?? "EIO");
  }
}

function kindOf(entry: {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}): FoundEntry["kind"] {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "other";
}

function entryOf(
  folder: string,
  path: string,
  kind: FoundEntry["kind"],
  read: ReadonlySet<string>,
): FoundEntry {
  if (kind !== "file" || !read.has(path)) return { kind };
  const file = join(folder, path);
  return { kind, bytes: withPath(file, () => readFileSync(file)) };
}
