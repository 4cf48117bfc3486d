import { realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, win32 } from "node:path";
import type { IncludeReader, IncludeResult } from "../contract/include.js";
import type { SourceFile } from "../source/source-file.js";
import { displayPath } from "./display-path.js";
import { expandGlob } from "./expand-glob.js";
import { readText } from "./read-text.js";

/** Makes the reader of a contract's includes. */
export function includeReader(contract: SourceFile): IncludeReader {
  return (pattern) => find(contract.path, pattern);
}

function find(contract: string, pattern: string): IncludeResult {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(pattern)) return { kind: "refused", reason: "address" };
  if (isAbsolute(pattern) || win32.isAbsolute(pattern) || pattern.split(/[\\/]/).includes("..")) {
    return { kind: "refused", reason: "outside" };
  }
  const folder = dirname(contract);
  const found = expandGlob(resolve(folder), pattern);
  if (found === undefined) return { kind: "refused", reason: "glob" };
  const paths = found.filter((path) => resolve(folder, path) !== resolve(contract));
  if (paths.some((path) => leadsOut(folder, path))) return { kind: "refused", reason: "outside" };

  const files: SourceFile[] = [];
  for (const path of paths) {
    const shown = displayPath(contract, path);
    const read = readText(join(folder, path), shown);
    if (read.kind === "failure" || read.diagnostics.length > 0) return { kind: "unreadable", path: shown };
    files.push(read.file);
  }
  return { kind: "files", files };
}

/** A link inside the folder may lead anywhere. */
function leadsOut(folder: string, path: string): boolean {
  try {
    const inside = relative(realpathSync(folder), realpathSync(join(folder, path)));
    return inside.startsWith("..") || isAbsolute(inside);
  } catch {
    // A link that leads nowhere is met again when it is read.
    return false;
  }
}
