/** Surrogates, and the units above them: the only ones whose order is not that of the characters that they write. */
const OUT_OF_ORDER = /[\ud800-\uffff]/;
const HIGH_SURROGATE = /[\ud800-\udbff]/;

/** Compares by code point, so that the output does not depend on the machine's locale. */
export function byCodePoint(a: string, b: string): number {
  // Both texts would have to hold one for it to matter, and the language itself compares by unit.
  if (!OUT_OF_ORDER.test(a)) return a === b ? 0 : a < b ? -1 : 1;
  const end = Math.min(a.length, b.length);
  let index = 0;
  while (index < end && a.charCodeAt(index) === b.charCodeAt(index)) index += 1;
  if (index === end) return a.length - b.length;
  // What differs may be the second half of a character: then it is the whole one that counts.
  const before = HIGH_SURROGATE.test(a.charAt(index - 1)) ? difference(a, b, index - 1) : 0;
  return before === 0 ? difference(a, b, index) : before;
}

function difference(a: string, b: string, index: number): number {
  return (a.codePointAt(index) ?? 0) - (b.codePointAt(index) ?? 0);
}
