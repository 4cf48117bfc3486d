import type { Diagnostic, Label } from "./diagnostic.js";
import { placeOf } from "./place.js";
import { sortDiagnostics } from "./sort-diagnostics.js";

/** Diagnostics for programs: one JSON object a line. */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => `${JSON.stringify(jsonOf(diagnostic))}\n`)
    .join("");
}

function jsonOf(diagnostic: Diagnostic) {
  const { name, severity, message, primary, related, why, mend, suggestions, facts } = diagnostic;
  return {
    name,
    severity,
    message,
    ...labelOf(primary),
    related: related.map(labelOf),
    why,
    mend,
    suggestions: suggestions.map(({ title, span, replacement, sure }) => ({
      title,
      ...placeOf(span),
      replacement,
      sure,
    })),
    facts,
  };
}

function labelOf(label: Label) {
  return { ...placeOf(label.span), label: label.text };
}
