import { boundDiagnostics } from "./bound-diagnostics.js";
import type { Diagnostic, Ground, Label } from "./diagnostic.js";
import { locationOf } from "./location.js";
import { type MachineText, machineList } from "./machine-text.js";

/**
 * Diagnostics for programs: one JSON list, each diagnostic on a line of its own. It holds every text as it is, and is
 * as harmless in a log as what is meant for people.
 */
export function renderJson(diagnostics: readonly Diagnostic[]): MachineText {
  return machineList(boundDiagnostics(diagnostics).map(jsonOf));
}

function jsonOf(diagnostic: Diagnostic) {
  const { name, severity, message, primary, related, note, help, suggestions, facts, further } = diagnostic;
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
    ...(further !== undefined && { further }),
  };
}

function textsOf(grounds: readonly Ground[], kind: Ground["kind"]): readonly string[] {
  return grounds.filter((ground) => ground.kind === kind).map(({ text }) => text);
}

function labelOf(label: Label) {
  return { ...locationOf(label.span), label: label.text };
}
