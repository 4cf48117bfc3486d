/** A stretch of code points, both ends in it. */
export interface CharRange {
  readonly first: number;
  readonly last: number;
}

/** A set of characters: ranges in ascending order that neither overlap nor touch. */
export type CharSet = readonly CharRange[];

/** Every character there is. */
export const EVERY_CHAR: CharSet = [{ first: 0, last: 0x10ffff }];

/** Puts ranges in any order into one set. */
export function uniteRanges(ranges: readonly CharRange[]): CharSet {
  if (ranges.length < 2) return ranges;
  const united: CharRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.first - b.first)) {
    const previous = united.at(-1);
    if (previous === undefined || range.first > previous.last + 1) united.push(range);
    else united[united.length - 1] = { first: previous.first, last: Math.max(previous.last, range.last) };
  }
  return united;
}

/** The characters of a text. */
export function charsOf(text: string): CharSet {
  const ranges: CharRange[] = [];
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    ranges.push({ first: point, last: point });
  }
  return uniteRanges(ranges);
}

/** Whether a character, given as a text of one code point, is in a set. */
export function hasChar(set: CharSet, char: string): boolean {
  const point = char.codePointAt(0) ?? 0;
  return set.some((range) => range.first <= point && point <= range.last);
}

/** Whether two sets have a character in common. */
export function shareChar(a: CharSet, b: CharSet): boolean {
  return a.some((left) => b.some((right) => left.first <= right.last && right.first <= left.last));
}
