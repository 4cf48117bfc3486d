/**
 * The number of letters put in, left out, exchanged or swapped with their neighbour that turn one word into another.
 * Gives up with `limit + 1` as soon as it can only be more than `limit`, so that a long word costs nothing.
 */
export function editDistance(from: string, to: string, limit: number): number {
  const left = Array.from(from);
  const right = Array.from(to);
  if (Math.abs(left.length - right.length) > limit) return limit + 1;

  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
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
    }
    // A swap reaches back over one row, so two rows beyond the limit are needed to be sure.
    if (Math.min(...current) > limit && Math.min(...last) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[right.length] ?? 0, limit + 1);
}
