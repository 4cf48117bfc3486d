/**
 * A path in a system's own data, taken apart: `order.lines[].sku` is the list `order.lines`, and `sku` in each of its
 * elements.
 */
export interface ValuePath {
  /** The segments up to the value, or up to the first list that is gone through. */
  readonly root: readonly string[];
  /** The segments in each element of that list; undefined where no list is gone through. */
  readonly inEach: readonly string[] | undefined;
}

/** Takes a path apart; undefined where it goes through a list of lists or names no list, which nothing generated reads. */
export function parseValuePath(path: string): ValuePath | undefined {
  const [root = "", ...rest] = path.split(/\[\](?:\.|$)/);
  if (rest.length > 1) return undefined;
  const [inEach] = rest;
  // A list that is no member of anything has no place that could be named.
  if (root === "") return undefined;
  return {
    root: segmentsOf(root),
    inEach: inEach === undefined ? undefined : segmentsOf(inEach),
  };
}

function segmentsOf(path: string): readonly string[] {
  // `lines[0].sku` and `lines.0.sku` are the same to all who read them.
  return path
    .replace(/\[(\d+)\]/g, ".$1")
    .split(".")
    .filter((segment) => segment !== "");
}
