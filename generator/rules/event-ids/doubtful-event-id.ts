import { listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { fitsDelivery } from "../queries/fits-delivery.js";
import { isElsewhere, mayLoseId } from "../queries/merged-copies.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/**
 * A contract is sound if nothing depends on an event id that may not arrive (Server Event Parameters, 2026-02-12; App
 * Events, 2026).
 */
export const doubtfulEventId = defineEventRule<{
  readonly event: string;
  readonly source: string;
  readonly delivery: string;
  readonly others: readonly string[];
}>({
  name: "doubtful-event-id",
  severity: "warning",
  message: ({ event, source, delivery, others }) =>
    `${quote(source)} sends ${quote(event)} by ${quote(delivery)}, whose copy may not be merged with that of ${listAll(others)}`,
  note: "Meta merges the two by name and id, but people report that the id given to the SDK does not always arrive; then both count.",
  help: ({ others }) =>
    `let only ${listAll(others)} send it; or look for the id under Test Events, and allow this with what you saw`,
  check(event, report) {
    const { eventId } = event;
    if (eventId === undefined || eventId.kind === "assigned") return;
    const senders = event.senders.filter(({ source }) => source.delivery.sends && fitsDelivery(source));
    // What happens in one app does not happen in another; and what Meta never merges is reported as such.
    const others = senders.filter((sender) => !mayLoseId(sender) && !isElsewhere(sender));
    if (others.length === 0) return;
    for (const { source, origin } of senders.filter(mayLoseId)) {
      report(
        {
          event: event.name,
          source: source.name,
          delivery: source.delivery.name,
          others: others.map((other) => other.source.name),
        },
        {
          at: { span: origin.source.span, text: "may send it without the id" },
          related: [
            { span: eventId.span, text: "the id by which Meta would merge them" },
            { span: (source.origin.delivery ?? source.origin.name).span, text: "because of this delivery" },
          ],
          facts: [factLine(source.delivery.fact)],
        },
      );
    }
  },
});
