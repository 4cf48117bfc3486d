import { suggest } from "../text/suggest.js";
import { foldName, foldWord } from "./fold-name.js";

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * The names that were likely meant, the most likely first: those that differ only in spelling or that other systems
 * call by this word, else those that are one or two typos away.
 */
export function suggestName(entries: readonly Named[], text: string): readonly string[] {
  const word = foldWord(text);
  for (const folded of new Set([word, foldName(text)])) {
    const meant = entries.filter((entry) => spellings(entry).includes(folded));
    if (meant.length > 0) return meant.map((entry) => entry.name);
  }
  const near = suggest(word, entries.flatMap(spellings));
  const names = near.flatMap((folded) => entries.filter((entry) => spellings(entry).includes(folded)));
  return [...new Set(names.map((entry) => entry.name))];
}

function spellings(entry: Named): readonly string[] {
  return [foldWord(entry.name), ...entry.aliases];
}
