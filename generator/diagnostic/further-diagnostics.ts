import type { Span } from "../source/source-file.js";
import { joinWords } from "../text/list.js";
import { defineDiagnostic } from "./define.js";
import type { Diagnostic, Further } from "./diagnostic.js";

/** More kinds than these are only counted. */
const MOST_KINDS = 10;

/** What says that not all diagnostics are listed. */
export const unlistedDiagnostics = defineDiagnostic<readonly Further[]>({
  name: "unlisted-diagnostics",
  severity: "info",
  message: (further) => `${sumOf(further)} more problems were found, and are not listed`,
  note: (further) => `Not listed: ${kindsOf(further)}.`,
  help: "fix those that are listed and check again; where there are so many, most have the same cause",
});

/** The diagnostic that stands for all that are not listed; the span is that of one of them. */
export function furtherDiagnostics(further: readonly Further[], span: Span): Diagnostic {
  return { ...unlistedDiagnostics.create(further, { at: { span, text: "the next one" } }), further };
}

/** How many there are of all kinds. */
export function sumOf(further: readonly Further[]): number {
  return further.reduce((sum, { count }) => sum + count, 0);
}

function kindsOf(further: readonly Further[]): string {
  const others = sumOf(further.slice(MOST_KINDS));
  const kinds = further.slice(0, MOST_KINDS).map(({ name, count }) => `${count} \`${name}\``);
  return joinWords(others === 0 ? kinds : [...kinds, `${others} of other kinds`], "and");
}
