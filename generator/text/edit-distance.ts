/**
 * The number of letters put in, left out, exchanged or swapped with their neighbour that turn one word into another.
 * Gives up with `limit + 1` as soon as it can only be more than `limit`, so that a long word costs nothing.
 */
export function editDistance(from: string, to: string, limit: number): number {
  const left = lettersOf(from);
  const right = lettersOf(to);
  if (Math.abs(left.length - right.length) > limit) return limit + 1;

  // The row before the first holds a zero.
  let wasBeyond = false;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1]
      ) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      if (cost < least) least = cost;
    }
    // A swap reaches back over one row, so two rows beyond the limit are needed to be sure.
    const isBeyond = least > limit;
    if (isBeyond && wasBeyond) return limit + 1;
    wasBeyond = isBeyond;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[right.length] ?? 0, limit + 1);
}

const SURROGATE = /[\ud800-\udfff]/;

/** Most words have one unit for each letter, and can be read as they are. */
function lettersOf(word: string): string | readonly string[] {
  return SURROGATE.test(word) ? Array.from(word) : word;
}
