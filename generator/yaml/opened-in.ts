import { type Document, isScalar, type Node, visit } from "yaml";
import { onceFor } from "../value/once-for.js";

/** Something in quotes or brackets: where it begins, and up to where it may be found not to be closed. */
export interface Opened {
  readonly start: number;
  readonly until: number;
}

/** What is in quotes in a document, and what begins with a bracket that nothing closes, in the order of the text. */
export const openedIn = onceFor((document: Document.Parsed) => {
  const quotes: Opened[] = [];
  const brackets: Opened[] = [];
  visit(document, {
    Node(_, node) {
      const [start, end = 0] = node.range ?? [];
      if (start === undefined) return;
      if (isScalar(node) && node.type?.startsWith("QUOTE") === true) quotes.push({ start, until: end });
      else if (isUnclosed(node)) brackets.push({ start, until: Number.POSITIVE_INFINITY });
    },
  });
  return { quotes, brackets };
});

/** The last that begins before a place. */
export function lastBefore(opened: readonly Opened[], place: number): Opened | undefined {
  let low = 0;
  let high = opened.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((opened[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return opened[low - 1];
}

/** Whether what is in brackets ends without the bracket that goes with the first one. */
function isUnclosed({ srcToken }: Node): boolean {
  if (srcToken?.type !== "flow-collection") return false;
  return srcToken.end[0]?.source !== (srcToken.start.source === "{" ? "}" : "]");
}
