import type { EventModel, SenderModel, SourceModel } from "../../model/model.js";
import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { deliveriesFor } from "../queries/deliveries-for.js";
import { isUnread } from "../queries/unread-keys.js";
import { defineRule } from "../rule.js";

/** Enough events to make the point. */
const MOST_SHOWN = 3;

/** A contract is only valid if the sources that send events to Meta have a way to do so (language 1.0). */
export const senderWithoutDelivery = defineRule<{
  readonly source: string;
  readonly events: readonly string[];
  readonly deliveries: readonly string[];
}>({
  name: "sender-without-delivery",
  severity: "error",
  message: ({ source, events }) =>
    events.length === 1
      ? `${quote(source)} should send ${quote(events[0] ?? "")}, but has no delivery to Meta`
      : `${quote(source)} should send ${events.length} events, but has no delivery to Meta`,
  note: "Nothing is generated for it and nothing is sent: its events never appear in Events Manager.",
  help: ({ deliveries, source }) =>
    `give ${quote(source)} a \`delivery\`: ${listAny(deliveries)}; or name a source that has one`,
  check({ model, catalog }, report) {
    const silent = new Map<SourceModel, { readonly event: EventModel; readonly sender: SenderModel }[]>();
    for (const event of model.events) {
      // One that Meta must not see sends nothing.
      if (isUnread(model, event, "metaEvent")) continue;
      for (const sender of event.senders) {
        const { source } = sender;
        if (source.delivery.sends || source.kind.onlyRecords) continue;
        if (source.origin.partial.has("delivery")) continue;
        const found = silent.get(source);
        if (found === undefined) silent.set(source, [{ event, sender }]);
        else found.push({ event, sender });
      }
    }
    for (const [source, found] of silent) {
      const { delivery, name } = source.origin;
      const events = [...new Set(found.map(({ event }) => event.name))];
      report(
        { source: source.name, events, deliveries: deliveriesFor(catalog, source) },
        {
          at:
            delivery === undefined
              ? { span: name.span, text: "has no `delivery`" }
              : { span: delivery.span, text: "sends nothing" },
          related: found.slice(0, MOST_SHOWN).map(({ event, sender }) => ({
            span: sender.origin.source.span,
            text: `should send ${quote(event.name)}`,
          })),
        },
      );
    }
  },
});
