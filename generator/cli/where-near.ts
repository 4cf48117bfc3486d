import type { Occurrence } from "../diagnostic/define.js";
import type { Spanned } from "../source/source-file.js";
import { didYouMean } from "../text/did-you-mean.js";
import { quote } from "../text/quote.js";
import { suggest } from "../text/suggest.js";

/** Where the settings write a name that nothing has, and which of the names there are it is near to. */
export function whereNear({ value, span }: Spanned<string>, names: readonly string[]): Occurrence {
  const near = suggest(value, names);
  return {
    at: { span, text: didYouMean(near) ?? "no such name" },
    suggestions: near.map((replacement) => ({
      title: `name it ${quote(replacement)}`,
      span,
      replacement,
      sure: false,
    })),
  };
}
