import { name, names, type Prose, prose, text } from "../../emit/prose.js";
import type { SourceModel } from "../../model/model.js";
import { PIXEL_ADDS } from "./identifier-rows.js";
import { systemWords } from "./system-words.js";

/** What is said of a source in every event that it has a part in: made once. */
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
export function sourceWords(): WordsOfSource {
  const known = new Map<SourceModel, SourceWords>();
  return (source) => {
    const words = known.get(source) ?? wordsOf(source);
    known.set(source, words);
    return words;
  };
}

function wordsOf(source: SourceModel): SourceWords {
  const { owner } = source;
  const system = systemWords(source);
  return {
    system,
    owned: owner === undefined ? system : prose`${system}, owned by ${text(owner)},`,
    byPixel: byPixel(source),
  };
}

function byPixel({ name: sourceName, advancedMatching }: SourceModel): Prose {
  const keys = advancedMatching.map((key) => key.name);
  const matched =
    keys.length === 0
      ? prose``
      : prose`. Where the page knows them, also ${names(keys)} by advanced matching: the Pixel hashes them in the browser`;
  return prose`From ${name(sourceName)}: ${names(PIXEL_ADDS)}, which the Pixel adds by itself${matched}.`;
}
