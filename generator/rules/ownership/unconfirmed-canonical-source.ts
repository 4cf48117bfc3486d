import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { confirmingSources } from "../queries/confirming-sources.js";
import { defineEventRule } from "../rule.js";

/** A contract is sound if an outcome is owned by a system that confirms it, where there is one (language 1.0). */
export const unconfirmedCanonicalSource = defineEventRule<{
  readonly event: string;
  readonly meta: string;
  readonly source: string;
  readonly confirming: readonly string[];
}>({
  name: "unconfirmed-canonical-source",
  severity: "warning",
  message: ({ event, meta, source }) =>
    `${quote(event)} is a ${quote(meta)} that ${quote(source)} owns, which sees it and cannot confirm it`,
  note: "A page is reloaded, left early or blocked: conversions arrive that have no order or record behind them.",
  help: ({ confirming, source }) =>
    `make ${listAny(confirming)} the canonical source and ${quote(source)} a mirror, or allow this with the reason`,
  check(event, report, { model }) {
    const { meta, canonical } = event;
    if (meta.kind !== "standard" || !meta.event.outcome || !canonical.source.kind.runsInBrowser) return;
    const confirming = confirmingSources(model).map((source) => source.name);
    if (confirming.length === 0) return;
    report(
      { event: event.name, meta: meta.name, source: canonical.source.name, confirming },
      {
        at: { span: canonical.origin.source.span, text: "a browser sees attempts, not outcomes" },
        related: [{ span: meta.span, text: "an outcome that the business counts" }],
      },
    );
  },
});
