import { editDistance, lettersOf } from "./edit-distance.js";
import { byCodePoint } from "./order.js";

/** Names of this length and more may be wrong in two places and still be meant. */
const LONG_NAME = 7;

/** Beyond this share of a name, likeness is chance. */
const LARGEST_SHARE = 0.4;

/**
 * Of more candidates than these, as many words in all are compared with all of them at most: in a contract that has so
 * many, what is wrong behind that is not listed.
 */
const MANY = 1000;

/** Finds the candidates that a misspelled word most likely stands for, the nearest first. */
export type Suggest = (word: string, limit?: number) => readonly string[];

interface Candidate {
  readonly name: string;
  readonly folded: string;
  readonly letters: number;
}

/**
 * Sorts candidates by length, so that of many words each is only compared with those that it can be near to.
 * Upper and lower case count as one mistake in all, and a word that differs in nothing else is always suggested.
 */
export function suggestAmong(candidates: readonly string[]): Suggest {
  const byLength = new Map<number, Candidate[]>();
  for (const name of new Set(candidates)) {
    const folded = name.toLowerCase();
    const length = lettersOf(folded).length;
    const same = byLength.get(length);
    const candidate = { name, folded, letters: letterSet(folded) };
    if (same === undefined) byLength.set(length, [candidate]);
    else same.push(candidate);
  }
  let comparisons = candidates.length > MANY ? MANY * candidates.length : Number.POSITIVE_INFINITY;
  return (word, limit = 3) => {
    const folded = word.toLowerCase();
    const length = lettersOf(word).length;
    const furthest = Math.min(length < LONG_NAME ? 1 : 2, Math.floor(length * LARGEST_SHARE));
    const near: { readonly name: string; readonly distance: number }[] = [];
    const middle = lettersOf(folded).length;
    const letters = letterSet(folded);
    for (let size = middle - furthest; size <= middle + furthest; size += 1) {
      const same = byLength.get(size) ?? [];
      comparisons -= same.length;
      if (comparisons < 0) break;
      for (const candidate of same) {
        if (candidate.name === word || areFurther(letters, candidate.letters, furthest)) continue;
        const distance = candidate.folded === folded ? 1 : editDistance(folded, candidate.folded, furthest);
        if (distance <= furthest || candidate.folded === folded)
          near.push({ name: candidate.name, distance });
      }
    }
    near.sort((a, b) => a.distance - b.distance || byCodePoint(a.name, b.name));
    return near.slice(0, limit).map((candidate) => candidate.name);
  };
}

/** The candidates that one misspelled word most likely stands for, the nearest first. */
export function suggest(word: string, candidates: readonly string[], limit?: number): readonly string[] {
  return suggestAmong(candidates)(word, limit);
}

/** Which letters a word holds, a bit for each: several may share one, and those of two units have none. */
function letterSet(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdfff) letters |= 1 << (unit & 31);
  }
  return letters;
}

/** Each letter that only one of two words holds takes a change at least: most words are told apart by that alone. */
function areFurther(one: number, other: number, limit: number): boolean {
  return countOf(one & ~other) > limit || countOf(other & ~one) > limit;
}

function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
