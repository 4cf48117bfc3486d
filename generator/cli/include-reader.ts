import { realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, win32 } from "node:path";
import type { globSync } from "tinyglobby";
import {
  type IncludeReader,
  type IncludeResult,
  MAX_CONTRACT_LENGTH,
  MAX_FILES,
} from "../contract/include.js";
import type { SourceFile } from "../source/source-file.js";
import { byCodePoint } from "../text/order.js";
import { displayPath } from "./display-path.js";
import { readText } from "./read-text.js";

/**
 * Makes the reader of a contract's includes. The package that knows globs is only loaded when the contract can
 * hold the word: a key `include` is spelled out, or has a backslash in it.
 */
export async function includeReader(contract: SourceFile): Promise<IncludeReader> {
  if (!/include|\\/.test(contract.text)) return () => ({ kind: "files", files: [] });
  const { globSync: glob } = await import("tinyglobby");
  const reading: Reading = { known: new Map(), length: contract.text.length };
  return (pattern) => find(contract.path, pattern, { glob, reading });
}

/** What was read for a contract. */
interface Reading {
  readonly known: Map<string, SourceFile>;
  length: number;
}

function find(
  contract: string,
  pattern: string,
  { glob, reading }: { readonly glob: typeof globSync; readonly reading: Reading },
): IncludeResult {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(pattern)) return { kind: "refused", reason: "address" };
  if (isAbsolute(pattern) || win32.isAbsolute(pattern) || pattern.split(/[\\/]/).includes("..")) {
    return { kind: "refused", reason: "outside" };
  }
  const folder = dirname(contract);
  const paths = glob(pattern, { cwd: resolve(folder), expandDirectories: false })
    .filter((path) => resolve(folder, path) !== resolve(contract))
    .toSorted(byCodePoint);
  if (paths.some((path) => leadsOut(folder, path))) return { kind: "refused", reason: "outside" };

  const files: SourceFile[] = [];
  for (const path of paths) {
    const shown = displayPath(contract, path);
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
