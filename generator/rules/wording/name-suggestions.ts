import { foldWord } from "../../catalog/fold-name.js";
import type { Label, Suggestion } from "../../diagnostic/diagnostic.js";
import type { Spanned } from "../../source/source-file.js";
import { didYouMean } from "../../text/did-you-mean.js";
import { quote } from "../../text/quote.js";

/** More suggestions than these do not help. */
const MOST = 3;

/** The label and suggestions for an unknown name: the names it may stand for, else `otherwise`. */
export function nameSuggestions(
  name: Spanned<string>,
  candidates: readonly string[],
  otherwise: string,
): { readonly at: Label; readonly suggestions: readonly Suggestion[] } {
  const meant = candidates.slice(0, MOST);
  return {
    at: { span: name.span, text: didYouMean(meant) ?? otherwise },
    suggestions: meant.map((candidate) => ({
      title: `write ${quote(candidate)}`,
      span: name.span,
      replacement: candidate,
      // Only a name that differs just in case, spaces and punctuation is certain enough to be applied automatically.
      sure: meant.length === 1 && foldWord(candidate) === foldWord(name.value),
    })),
  };
}
