import { listAny } from "./list.js";

/** Asks for what was meant: "did you mean `a` or `b`?"; `undefined` where there is nothing to ask. */
export function didYouMean(suggestions: readonly string[]): string | undefined {
  return suggestions.length === 0 ? undefined : `did you mean ${listAny(suggestions)}?`;
}
