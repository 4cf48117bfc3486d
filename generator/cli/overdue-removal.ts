import { defineDiagnostic } from "../diagnostic/define.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { Model } from "../model/model.js";
import { quote } from "../text/quote.js";

/**
 * An event that should have been removed by now. Only the command knows the date, so this is not a rule of the
 * contract.
 */
export const overdueRemoval = defineDiagnostic<{ readonly event: string; readonly date: string }>({
  name: "overdue-removal",
  severity: "warning",
  message: ({ event, date }) => `${quote(event)} was to be removed after ${date}`,
  note: "An event that is kept after its date is still sent by somebody, and is counted in addition to its successor.",
  help: "remove the event once nothing sends it, or set a later date",
});

/** The deprecated events whose last day lies before `today`, which is written as 2026-01-31. */
export function overdueRemovals(model: Model, today: string): readonly Diagnostic[] {
  return model.events.flatMap(({ name, status, deprecation }) => {
    const last = deprecation?.removeAfter;
    if (status !== "deprecated" || last === undefined || last.value >= today) return [];
    const at = { span: last.span, text: "in the past" };
    return [overdueRemoval.create({ event: name, date: last.value }, { at })];
  });
}
