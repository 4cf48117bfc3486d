/**
 * The number of letters put in, left out, exchanged or swapped with their neighbour that turn one word into another.
 * Gives up with `limit + 1` as soon as it can only be more than `limit`, so that a long word costs nothing: what is
 * further than `limit` from the diagonal of the table can only be more, and is not worked out.
 */
export function editDistance(from: string, to: string, limit: number): number {
  const left = lettersOf(from);
  const right = lettersOf(to);
  const beyond = limit + 1;
  if (Math.abs(left.length - right.length) > limit) return beyond;

  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => Math.min(index, beyond));
  let current: number[] = [];
  let wasBeyond = false;
  for (let row = 1; row <= left.length; row += 1) {
    const first = Math.max(1, row - limit);
    const end = Math.min(right.length, row + limit);
    let least = first === 1 ? Math.min(row, beyond) : beyond;
    current[first - 1] = least;
    for (let column = first; column <= end; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (last[column] ?? beyond) + 1,
        (current[column - 1] ?? beyond) + 1,
        (last[column - 1] ?? beyond) + (isSame ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1]
      ) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? beyond) + 1);
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches back over one row, so two rows beyond the limit are needed to be sure.
    const isBeyond = least > limit;
    if (isBeyond && wasBeyond) return beyond;
    wasBeyond = isBeyond;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[right.length] ?? beyond, beyond);
}

const SURROGATE = /[\ud800-\udfff]/;

/** Most words have one unit for each letter, and can be read as they are. */
export function lettersOf(word: string): string | readonly string[] {
  return SURROGATE.test(word) ? Array.from(word) : word;
}
