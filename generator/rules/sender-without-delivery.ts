import type { Catalog } from "../catalog/catalog.js";
import type { SourceModel } from "../model/model.js";
import { listAny } from "../text/list.js";
import { quote } from "../text/quote.js";
import { defineEventRule } from "./rule.js";

/** A contract is only valid if the sources that send an event to Meta have a way to do so (language 1.0). */
export const senderWithoutDelivery = defineEventRule<{
  readonly event: string;
  readonly source: string;
  readonly deliveries: readonly string[];
}>({
  name: "sender-without-delivery",
  severity: "error",
  message: ({ event, source }) => `${quote(source)} is to send ${quote(event)}, but has no delivery to Meta`,
  why: "Nothing is generated for it and nothing is sent: the event stays silent in Events Manager.",
  mend: ({ deliveries, source }) =>
    `give ${quote(source)} a \`delivery\`: ${listAny(deliveries)}; or name a source that has one`,
  check(event, report, { catalog }) {
    for (const { origin, source } of event.senders) {
      if (source.delivery.sends || source.kind.name === "analytics") continue;
      report(
        { event: event.name, source: source.name, deliveries: deliveriesFor(catalog, source) },
        {
          at: { span: origin.source.span, text: "cannot send" },
          related: [
            {
              span: (source.origin.delivery ?? source.origin.name).span,
              text: source.origin.delivery === undefined ? "has no `delivery`" : "sends nothing",
            },
          ],
        },
      );
    }
  },
});

function deliveriesFor(catalog: Catalog, source: SourceModel): readonly string[] {
  return catalog.deliveries
    .filter((delivery) => delivery.sends && delivery.kinds.includes(source.kind.name))
    .map((delivery) => delivery.name);
}
