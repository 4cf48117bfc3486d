import { listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { missingParameters } from "../queries/missing-parameters.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";
import { insertParameters } from "../wording/insert-parameters.js";

/** A contract is only valid if a standard event declares the parameters that Meta requires of it (Meta Pixel API reference, 2024-07-16). */
export const missingRequiredParameter = defineEventRule<{
  readonly event: string;
  readonly meta: string;
  readonly names: readonly string[];
}>({
  name: "missing-required-parameter",
  severity: "error",
  message: ({ event, meta, names }) => `${quote(event)} sends ${quote(meta)} without ${listAll(names)}`,
  note: "Meta refuses the event, or counts it without revenue: no return on ad spend, and no bidding by value.",
  help: ({ names }) => `declare ${listAll(names)} as required`,
  check(event, report, { model, catalog }) {
    const { meta } = event;
    const names = missingParameters(model, catalog, event);
    if (meta.kind !== "standard" || names.length === 0) return;
    report(
      { event: event.name, meta: meta.name, names },
      {
        at: { span: meta.span, text: `demands ${listAll(meta.event.requires)}` },
        suggestions: insertParameters(event, names),
        facts: [factLine(meta.event.fact)],
      },
    );
  },
});
