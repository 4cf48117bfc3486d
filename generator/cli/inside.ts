import { lstatSync, realpathSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { codeOf } from "../output/output-failure.js";

/** Whether a path is that of a folder or of something in it, by the paths alone. */
export function isWithin(folder: string, path: string): boolean {
  const inside = relative(resolve(folder), resolve(path));
  return !isAbsolute(inside) && inside.split(sep)[0] !== "..";
}

/** Whether a path leads out of a folder when its links are followed. */
export function leadsOut(folder: string, path: string): boolean {
  const real = realPath(path);
  return real !== undefined && !isWithin(realPath(folder) ?? folder, real);
}

/**
 * Whether a path leads to a hidden file, or into a hidden folder, when its links are followed. `.npmrc` and
 * `.git/config` hold secrets, and what a contract says wrong is printed.
 */
export function leadsToHidden(folder: string, path: string): boolean {
  const real = realPath(path);
  if (real === undefined) return false;
  const parts = relative(realPath(folder) ?? resolve(folder), real).split(sep);
  return parts.some((part) => part.startsWith(".") && part !== "..");
}

/** Whether a path leads to a file whose name does not end so, when its links are followed. */
export function leadsElsewhereThan(ending: RegExp, path: string): boolean {
  const real = realPath(path);
  return real !== undefined && !ending.test(real);
}

/** A link that leads nowhere is met again when it is read. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** The first link on the way from one folder to another, both as they are written. */
export function linkBetween(from: string, to: string): string | undefined {
  const parts = relative(resolve(from), resolve(to)).split(sep);
  let at = resolve(from);
  for (const part of parts) {
    at = join(at, part);
    if (part !== ".." && isLink(at)) return at;
  }
  return undefined;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** Whether nothing is at a path; what cannot be examined may be there. */
export function isMissing(path: string): boolean {
  try {
    lstatSync(path);
    return false;
  } catch (error) {
    return ["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "");
  }
}
