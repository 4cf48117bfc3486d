import { dirname, isAbsolute, join, posix, resolve, win32 } from "node:path";
import {
  type IncludeReader,
  type IncludeResult,
  MAX_CONTRACT_LENGTH,
  MAX_FILES,
} from "../contract/include.js";
import type { SourceFile } from "../source/source-file.js";
import { displayPath } from "./display-path.js";
import { expandGlob } from "./expand-glob.js";
import { isWithin, leadsOut, leadsToHidden } from "./inside.js";
import type { Project } from "./project.js";
import { readText } from "./read-text.js";

/** Makes the reader of a contract's includes. */
export function includeReader(contract: SourceFile, project: Project): IncludeReader {
  const reach = { contract: contract.path, root: reachOf(contract.path, project) };
  const reading: Reading = { known: new Map(), length: contract.text.length };
  return (pattern) => find(reach, pattern, reading);
}

/** Includes reach up to the folder of the settings; without settings, or outside of them, to the contract's own. */
function reachOf(contract: string, { root, hasSettings }: Project): string {
  return hasSettings && isWithin(root, contract) ? root : dirname(contract);
}

interface Reach {
  readonly contract: string;
  /** The folder that includes do not leave. */
  readonly root: string;
}

/** What was read for a contract. */
interface Reading {
  readonly known: Map<string, SourceFile>;
  length: number;
}

function find({ contract, root }: Reach, pattern: string, reading: Reading): IncludeResult {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(pattern)) return { kind: "refused", reason: "address" };
  const folder = dirname(contract);
  if (isAbsolute(pattern) || win32.isAbsolute(pattern) || !staysBelow(root, folder, pattern)) {
    return { kind: "refused", reason: "outside" };
  }
  const found = expandGlob(resolve(folder), pattern);
  if (found === undefined) return { kind: "refused", reason: "glob" };
  const paths = found.filter((path) => resolve(folder, path) !== resolve(contract));
  if (paths.some((path) => leadsOut(root, join(folder, path)) || leadsToHidden(folder, join(folder, path)))) {
    return { kind: "refused", reason: "outside" };
  }

  const files: SourceFile[] = [];
  for (const path of paths) {
    const shown = shownPath(contract, path);
    const before = reading.known.get(shown);
    if (before !== undefined) {
      files.push(before);
      continue;
    }
    const read = readText(join(folder, path), shown);
    if (read.kind === "failure" || read.diagnostics.length > 0) return { kind: "unreadable", path: shown };
    files.push(read.file);
    reading.known.set(shown, read.file);
    reading.length += read.file.text.length;
    // The file that passes a limit is reported; nothing behind it has to be read.
    if (reading.length > MAX_CONTRACT_LENGTH || reading.known.size + 1 > MAX_FILES) break;
  }
  return { kind: "files", files };
}

/** An entry may climb at its beginning only, so that what it reaches does not depend on what its wildcards match. */
function staysBelow(root: string, folder: string, pattern: string): boolean {
  const parts = pattern.split(/[\\/]/);
  const names = parts.findIndex((part) => part !== ".." && part !== ".");
  const climb = names === -1 ? parts : parts.slice(0, names);
  return !parts.slice(climb.length).includes("..") && isWithin(root, join(folder, ...climb));
}

function shownPath(contract: string, path: string): string {
  const shown = displayPath(contract, path);
  return path.startsWith("..") ? posix.normalize(shown) : shown;
}
