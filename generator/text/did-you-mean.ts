import { listAny } from "./list.js";

/** The question "did you mean `a` or `b`?"; `undefined` without suggestions. */
export function didYouMean(suggestions: readonly string[]): string | undefined {
  return suggestions.length === 0 ? undefined : `did you mean ${listAny(suggestions)}?`;
}
