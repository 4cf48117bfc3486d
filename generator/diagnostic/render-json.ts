import type { Diagnostic, Ground, Label } from "./diagnostic.js";
import { locationOf } from "./location.js";
import { sortDiagnostics } from "./sort-diagnostics.js";

/** Diagnostics for programs: one JSON list, each diagnostic on a line of its own. */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  const lines = sortDiagnostics(diagnostics).map((diagnostic) => JSON.stringify(jsonOf(diagnostic)));
  return lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
}

function jsonOf(diagnostic: Diagnostic) {
  const { name, severity, message, primary, related, note, help, suggestions, facts } = diagnostic;
  return {
    name,
    severity,
    message,
    ...labelOf(primary),
    related: related.map(labelOf),
    note,
    help,
    suggestions: suggestions.map(({ title, span, replacement, sure }) => ({
      title,
      ...locationOf(span),
      replacement,
      sure,
    })),
    facts: textsOf(facts, "fact"),
    decisions: textsOf(facts, "decision"),
  };
}

function textsOf(grounds: readonly Ground[], kind: Ground["kind"]): readonly string[] {
  return grounds.filter((ground) => ground.kind === kind).map(({ text }) => text);
}

function labelOf(label: Label) {
  return { ...locationOf(label.span), label: label.text };
}
