import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { Span } from "../source/source-file.js";
import { curlyQuotes } from "./diagnostics.js";

const WITHIN = /^[“”„‟‘’‚‛](.*)[“”‟‘’‛]$/s;

/** The text between curly quotes, and the report of them; undefined if there are none. */
export function withinCurlyQuotes(
  text: string,
  span: Span,
): { readonly text: string; readonly diagnostic: Diagnostic } | undefined {
  const inner = WITHIN.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const diagnostic = curlyQuotes.create(undefined, {
    at: { span, text: "curly quotes" },
    suggestions: [{ title: "use straight quotes", span, replacement: JSON.stringify(inner), sure: true }],
  });
  return { text: inner, diagnostic };
}

/** Whether a text ends with a curly quote. */
export function isCurlyEnd(text: string): boolean {
  return /[“”‟‘’‛]$/.test(text);
}
