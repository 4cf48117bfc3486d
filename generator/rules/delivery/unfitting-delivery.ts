import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { deliveriesFor } from "../ask/deliveries-for.js";
import { fitsDelivery } from "../ask/fits-delivery.js";
import { defineRule } from "../rule.js";
import { factLine } from "../say/fact-line.js";

/** A contract is only valid if every source's delivery is one that its kind can use (Server Event Parameters, 2026-02-12). */
export const unfittingDelivery = defineRule<{
  readonly source: string;
  readonly kind: string;
  readonly delivery: string;
  readonly fitting: readonly string[];
}>({
  name: "unfitting-delivery",
  severity: "error",
  message: ({ source, kind, delivery }) =>
    `${quote(source)} is of kind ${quote(kind)}, which cannot deliver by ${quote(delivery)}`,
  why: ({ kind, delivery }) =>
    delivery === "direct" && (kind === "browser" || kind === "app")
      ? `The access token would stand in the ${kind === "app" ? "app" : "page"}, and whoever reads it can send events in your name.`
      : "What is generated for it could not run there, and no event would reach Meta.",
  mend: ({ kind, delivery, fitting }) => {
    if (kind === "app" && delivery === "direct") {
      return `if the app's backend sends, write \`kind: server\` and \`actionSource: app\`; from the app itself deliver by ${listAny(fitting)}`;
    }
    return fitting.length === 0
      ? `leave \`delivery\` out, since the kind ${quote(kind)} sends nothing; or correct the \`kind\``
      : `for the kind ${quote(kind)} write ${listAny(fitting)}, or correct the \`kind\``;
  },
  check({ model, catalog }, report) {
    for (const source of model.sources) {
      const { delivery, kind, origin } = source;
      if (fitsDelivery(source) || origin.delivery === undefined) continue;
      const fitting = deliveriesFor(catalog, source);
      report(
        { source: source.name, kind: kind.name, delivery: delivery.name, fitting },
        {
          at: { span: origin.delivery.span, text: `not from the kind ${quote(kind.name)}` },
          related: origin.kind === undefined ? [] : [{ span: origin.kind.span, text: "what it is" }],
          // A kind that sends nothing is unfit for every way, whatever that carries.
          facts: [factLine(fitting.length === 0 ? kind.fact : delivery.fact)],
        },
      );
    }
  },
});
