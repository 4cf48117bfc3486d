import type { SenderModel } from "../../model/model.js";
import { quote } from "../../text/quote.js";
import { confirmingSources } from "../queries/confirming-sources.js";
import { fitsDelivery } from "../queries/fits-delivery.js";
import { defineEventRule } from "../rule.js";

/** A contract is sound if an outcome also reaches Meta from a server (Conversions API Best Practices, 2026-06-28). */
export const browserOnlyConversion = defineEventRule<{ readonly event: string; readonly meta: string }>({
  name: "browser-only-conversion",
  severity: "warning",
  message: ({ event, meta }) => `${quote(event)} is a ${quote(meta)} that only browsers send`,
  note: "Ad blockers, lost connections and closed tabs lose a share of these events, and nobody can see how large it is.",
  help: "add a source that confirms it on a server, make it canonical and the browser its mirror",
  restsOn: ["mirrors", "sources"],
  check(event, report, { model }) {
    const { meta, senders } = event;
    if (meta.kind !== "standard" || !meta.event.outcome) return;
    if (senders.length === 0 || !senders.every(isBrowser)) return;
    // Where the contract has a source that confirms outcomes, `unconfirmed-canonical-source` names it.
    if (event.canonical.source.kind.runsInBrowser && confirmingSources(model).length > 0) return;
    report(
      { event: event.name, meta: meta.name },
      {
        at: { span: event.canonical.origin.source.span, text: "only the page reports it to Meta" },
        related: [{ span: meta.span, text: "an outcome that the business counts" }],
      },
    );
  },
});

function isBrowser({ side, source }: SenderModel): boolean {
  return side === "browser" && fitsDelivery(source);
}
