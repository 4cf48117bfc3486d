import { name, names, type Prose, prose, text } from "../../emit/prose.js";
import type { SourceModel } from "../../model/model.js";
import { onceFor } from "../../value/once-for.js";
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

/** The words of a source. */
export const wordsOf = onceFor((source: SourceModel): SourceWords => {
  const { owner } = source;
  const system = systemWords(source);
  return {
    system,
    owned: owner === undefined ? system : prose`${system}, owned by ${text(owner)},`,
    byPixel: byPixel(source),
  };
});

function byPixel({ name: sourceName, advancedMatching }: SourceModel): Prose {
  const keys = advancedMatching.map((key) => key.name);
  const matched =
    keys.length === 0
      ? prose``
      : prose`. Where the page knows them, also ${names(keys)} by advanced matching: the Pixel hashes them in the browser`;
  return prose`From ${name(sourceName)}: ${names(PIXEL_ADDS)}, which the Pixel adds by itself${matched}.`;
}
