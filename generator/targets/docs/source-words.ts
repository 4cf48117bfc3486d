import type { Catalog } from "../../catalog/catalog.js";
import { name, names, type Prose, prose, text } from "../../emit/prose.js";
import type { SourceModel } from "../../model/model.js";
import { systemWords } from "./system-words.js";

/** The wording about a source in every event it takes part in: made once. */
export interface SourceWords {
  /** "Order service (`orders`)". */
  readonly system: Prose;
  /** The same with its owner between commas, if it has one. */
  readonly owned: Prose;
  /** Which identifiers its pages bring. */
  readonly byPixel: Prose;
}

/** Says the words of any source, which are made when it is first met. */
export type WordsOfSource = (source: SourceModel) => SourceWords;

/** Begins to make the words of a contract's sources. */
export function sourceWords({ addedByPixel }: Catalog): WordsOfSource {
  const known = new Map<SourceModel, SourceWords>();
  return (source) => {
    const words = known.get(source) ?? wordsOf(source, addedByPixel.userData);
    known.set(source, words);
    return words;
  };
}

function wordsOf(source: SourceModel, added: readonly string[]): SourceWords {
  const { owner } = source;
  const system = systemWords(source);
  return {
    system,
    owned: owner === undefined ? system : prose`${system}, owned by ${text(owner)},`,
    byPixel: byPixel(source, added),
  };
}

function byPixel({ name: sourceName, advancedMatching }: SourceModel, added: readonly string[]): Prose {
  const keys = advancedMatching.map((key) => key.name);
  const matched =
    keys.length === 0 ? prose`` : prose`; if the page knows them, ${names(keys)} by advanced matching`;
  return prose`From ${name(sourceName)}: ${names(added)} by the Pixel itself${matched}.`;
}
