import { editDistance } from "./edit-distance.js";
import { byCodePoint } from "./order.js";

/** Names of this length and more may be wrong in two places and still be meant. */
const LONG_NAME = 7;

/** Beyond this share of a name, likeness is chance. */
const LARGEST_SHARE = 0.4;

/**
 * The candidates that a misspelt word most likely stands for, the nearest first.
 * Upper and lower case count as one mistake in all, and a word that differs in nothing else is always suggested.
 */
export function suggest(word: string, candidates: readonly string[], limit = 3): readonly string[] {
  const folded = word.toLowerCase();
  const length = Array.from(word).length;
  const furthest = Math.min(length < LONG_NAME ? 1 : 2, Math.floor(length * LARGEST_SHARE));

  const near: { readonly name: string; readonly distance: number }[] = [];
  for (const name of new Set(candidates)) {
    if (name === word) continue;
    const foldedName = name.toLowerCase();
    if (foldedName === folded) near.push({ name, distance: 1 });
    else {
      const distance = editDistance(folded, foldedName, furthest);
      if (distance <= furthest) near.push({ name, distance });
    }
  }
  near.sort((a, b) => a.distance - b.distance || byCodePoint(a.name, b.name));
  return near.slice(0, limit).map((candidate) => candidate.name);
}
