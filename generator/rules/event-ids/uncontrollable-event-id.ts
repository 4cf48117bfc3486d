import { quote } from "../../text/quote.js";
import { fitsDelivery } from "../queries/fits-delivery.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is only valid if it decides ids only for deliveries that can take them (language 1.0). */
export const uncontrollableEventId = defineEventRule<{
  readonly event: string;
  readonly source: string;
  readonly delivery: string;
  readonly role: "canonical" | "mirror";
}>({
  name: "uncontrollable-event-id",
  severity: "error",
  message: ({ event, source, delivery }) =>
    `${quote(source)} sends ${quote(event)} by ${quote(delivery)}, which does not take the event id set here`,
  note: "The integration makes its own ids: copies of the same action from other senders are never merged and count twice.",
  help: ({ role, source }) =>
    role === "canonical"
      ? `write \`eventId: { assignedBy: ${source} }\` and leave out the mirrors, or send it by another delivery`
      : "take the mirror out and switch the event off in that integration, or send it by another delivery",
  check(event, report) {
    const { eventId } = event;
    if (eventId === undefined || eventId.kind === "assigned") return;
    for (const { source, origin, role } of event.senders) {
      const { delivery } = source;
      if (!delivery.sends || delivery.carries.ownEventId !== "never" || !fitsDelivery(source)) continue;
      report(
        { event: event.name, source: source.name, delivery: delivery.name, role },
        {
          at: { span: eventId.span, text: `sets ids that ${quote(source.name)} cannot take` },
          related: [
            { span: origin.source.span, text: "sends it with ids of its own" },
            { span: (source.origin.delivery ?? source.origin.name).span, text: "because of this delivery" },
          ],
          facts: [factLine(delivery.fact)],
        },
      );
    }
  },
});
