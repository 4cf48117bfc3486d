import { suggestAmong } from "../text/suggest.js";
import { onceFor } from "../value/once-for.js";
import { foldName, foldWord } from "./fold-name.js";

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The names of a list by each way to spell them, folded. */
const spellingsOf = onceFor((entries: readonly Named[]) => {
  const names = new Map<string, Set<string>>();
  for (const { name, aliases } of entries) {
    for (const folded of [foldWord(name), ...aliases]) {
      const same = names.get(folded);
      if (same === undefined) names.set(folded, new Set([name]));
      else same.add(name);
    }
  }
  return { names, suggest: suggestAmong([...names.keys()]) };
});

/**
 * The names that were likely meant, the most likely first: those that differ only in spelling or that other systems
 * call by this word, else those that are one or two typos away. A list is sorted once.
 */
export function suggestName(entries: readonly Named[], text: string): readonly string[] {
  const { names, suggest } = spellingsOf(entries);
  const word = foldWord(text);
  const meant = names.get(word) ?? names.get(foldName(text));
  if (meant !== undefined) return [...meant];
  return [...new Set(suggest(word).flatMap((folded) => [...(names.get(folded) ?? [])]))];
}
