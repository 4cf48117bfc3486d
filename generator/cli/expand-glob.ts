import { type Dirent, readdirSync, statSync } from "node:fs";
import { posix } from "node:path";
import { type GlobSegment, parseGlob } from "../text/glob.js";
import { byCodePoint } from "../text/order.js";

/**
 * The files below a folder that a glob names, by their paths from there in code-point order; undefined if it is not a
 * glob that this tool takes. `**` enters no links, no hidden folders and no `node_modules`.
 */
export function expandGlob(folder: string, glob: string): readonly string[] | undefined {
  const segments = parseGlob(glob);
  if (segments === undefined) return undefined;
  const search = { folder, segments, found: new Set<string>(), seen: new Set<string>() };
  collect(search, "", 0);
  return [...search.found].toSorted(byCodePoint);
}

interface Search {
  readonly folder: string;
  readonly segments: readonly GlobSegment[];
  readonly found: Set<string>;
  /** What was looked at before, so that several `**` do not look at it again. */
  readonly seen: Set<string>;
}

function collect(search: Search, path: string, index: number): void {
  const step = `${index} ${path}`;
  if (search.seen.has(step)) return;
  search.seen.add(step);
  const segment = search.segments[index];
  if (segment === undefined) return;
  const isLast = index === search.segments.length - 1;
  if (segment.kind === "folders") {
    collect(search, path, index + 1);
    for (const entry of entriesOf(search, path)) {
      if (isOrdinaryFolder(entry)) collect(search, posix.join(path, entry.name), index);
    }
  } else if (segment.kind === "name") {
    const inside = posix.join(path, segment.name);
    if (!isLast) collect(search, inside, index + 1);
    else if (isThere(posix.join(search.folder, inside))) search.found.add(inside);
  } else {
    for (const entry of entriesOf(search, path)) {
      if (!segment.matches(entry.name)) continue;
      const inside = posix.join(path, entry.name);
      if (!isLast) collect(search, inside, index + 1);
      else if (!entry.isDirectory()) search.found.add(inside);
    }
  }
}

function isOrdinaryFolder(entry: Dirent): boolean {
  return entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules";
}

/** Whether there is anything but a folder. */
function isThere(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isDirectory();
}

/** A folder that cannot be read holds nothing that could be read. */
function entriesOf({ folder }: Search, path: string): readonly Dirent[] {
  try {
    return readdirSync(posix.join(folder, path), { withFileTypes: true });
  } catch {
    return [];
  }
}
