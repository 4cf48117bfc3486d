import type { CatalogDelivery, CatalogSourceKind } from "../../catalog/catalog.js";
import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { deliveriesFor } from "../queries/deliveries-for.js";
import { fitsDelivery } from "../queries/fits-delivery.js";
import { defineRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is only valid if every source's delivery is one that its kind can use (Server Event Parameters, 2026-02-12). */
export const unfittingDelivery = defineRule<{
  readonly source: string;
  readonly kind: CatalogSourceKind;
  readonly delivery: CatalogDelivery;
  readonly fitting: readonly string[];
}>({
  name: "unfitting-delivery",
  severity: "error",
  message: ({ source, kind, delivery }) =>
    `${quote(source)} is of kind ${quote(kind.name)}, which cannot deliver by ${quote(delivery.name)}`,
  note: ({ kind, delivery }) =>
    delivery.needsToken && kind.openCode
      ? "The access token would be where anyone can read it, and send events in your name."
      : "The generated code could not run there, and no event would reach Meta.",
  help: ({ kind, delivery, fitting }) => {
    if (delivery.needsToken && kind.openCode && kind.actionSource !== undefined) {
      return `if a backend sends for it, write \`kind: server\` and \`actionSource: ${kind.actionSource}\`; from the ${kind.name} itself deliver by ${listAny(fitting)}`;
    }
    return fitting.length === 0
      ? `leave \`delivery\` out, since the kind ${quote(kind.name)} sends nothing; or correct the \`kind\``
      : `for the kind ${quote(kind.name)} write ${listAny(fitting)}, or correct the \`kind\``;
  },
  check({ model, catalog }, report) {
    for (const source of model.sources) {
      const { delivery, kind, origin } = source;
      if (fitsDelivery(source) || origin.delivery === undefined) continue;
      const fitting = deliveriesFor(catalog, source);
      report(
        { source: source.name, kind, delivery, fitting },
        {
          at: { span: origin.delivery.span, text: `not for the kind ${quote(kind.name)}` },
          related: origin.kind === undefined ? [] : [{ span: origin.kind.span, text: "its kind" }],
          // A kind that sends nothing cannot use any delivery.
          facts: [factLine(fitting.length === 0 ? kind.fact : delivery.fact)],
        },
      );
    }
  },
});
