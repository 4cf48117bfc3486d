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

/** Takes a path apart; undefined where it goes through a list of lists, which nothing generated reads. */
export function parseValuePath(path: string): ValuePath | undefined {
  const [root = "", ...rest] = path.split(/\[\](?:\.|$)/);
  if (rest.length > 1) return undefined;
  const [inEach] = rest;
  return {
    root: segmentsOf(root),
    inEach: inEach === undefined ? undefined : segmentsOf(inEach),
  };
}

function segmentsOf(path: string): readonly string[] {
  return path === "" ? [] : path.split(".");
}
