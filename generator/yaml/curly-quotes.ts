import { defineDiagnostic } from "../diagnostic/define.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { Span } from "../source/source-file.js";

/** A text between the quotes of a word processor, which YAML takes for letters. */
export const curlyQuotes = defineDiagnostic<void>({
  name: "curly-quotes",
  severity: "error",
  message: () => "a text stands in curly quotes",
  why: "YAML takes them for part of the text: they would stand in ids, names and documents",
  mend: "use straight quotes, `\"` or `'`; where curly ones are meant, put straight ones around them",
});

const WITHIN = /^[“”„‟‘’‚‛](.*)[“”‟‘’‛]$/s;

/** The text between curly quotes, and the report of them; undefined where it does not stand in any. */
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
