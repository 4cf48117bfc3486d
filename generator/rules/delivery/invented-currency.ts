import type { Catalog } from "../../catalog/catalog.js";
import { containerHit } from "../../model/container-hit.js";
import { quote } from "../../text/quote.js";
import { amountNames } from "../queries/amount-names.js";
import { isCurrency } from "../queries/currency-status.js";
import { fitsDelivery } from "../queries/fits-delivery.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is sound if the hit that brings an amount to a server tag brings its currency (server tags, 2026-04). */
export const inventedCurrency = defineEventRule<{
  readonly event: string;
  readonly amount: string;
  readonly needed: string;
  readonly currency: string;
}>({
  name: "invented-currency",
  severity: "warning",
  message: ({ event, amount, needed }) =>
    `the hit of ${quote(event)} brings ${quote(amount)} without ${quote(needed)}`,
  note: ({ currency }) =>
    `A tag of a server container puts ${currency} where a purchase comes without a currency, and the amount counts as that.`,
  help: ({ needed }) => `map ${quote(needed)} beside it, or state it as a \`const\``,
  restsOn: ["canonicalSource", "mirrors", "observers", "parameters", "sources"],
  check(event, report, { catalog }) {
    const tag = inventing(catalog);
    if (tag === undefined || event.meta.kind !== "standard" || !event.meta.event.outcome) return;
    for (const sender of event.senders) {
      if (!sender.source.delivery.throughTags || !fitsDelivery(sender.source)) continue;
      const { paths } = containerHit(catalog, event, sender);
      const needed = sender.parameters.find(({ name }) => isCurrency(catalog, name));
      // A currency that is no parameter of the event is the matter of other rules.
      if (needed === undefined || needed.presence.kind === "constant" || paths.has(needed.name)) continue;
      for (const { name } of sender.parameters) {
        if (!amountNames(catalog).has(name) || !paths.has(name)) continue;
        const mapped = [sender, ...event.observers].flatMap(({ fields }) => fields);
        const span = mapped.find((field) => field.name === name)?.span ?? sender.origin.source.span;
        report(
          { event: event.name, amount: name, needed: needed.name, currency: tag.inventedCurrency },
          {
            at: { span, text: `is there, ${quote(needed.name)} is not` },
            related: [{ span: sender.origin.source.span, text: "sends what the hit brings" }],
            facts: [factLine(tag.fact)],
          },
        );
      }
    }
  },
});

/** The tag that makes a currency up. */
function inventing({ serverTags }: Catalog) {
  return serverTags.flatMap(({ inventedCurrency: currency, fact }) =>
    currency === undefined ? [] : [{ inventedCurrency: currency, fact }],
  )[0];
}
