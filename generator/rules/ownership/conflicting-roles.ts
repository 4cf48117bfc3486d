import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if no source both sends an event to Meta and observes it (language 1.0). */
export const conflictingRoles = defineEventRule<{ readonly event: string; readonly source: string }>({
  name: "conflicting-roles",
  severity: "error",
  message: ({ event, source }) => `${quote(source)} is both a sender and an observer of ${quote(event)}`,
  note: "An observer never sends to Meta; if a source is both, it is unclear whether its events count.",
  help: "remove one of the two; a sender's own name for the event goes in its `event`, and its paths in its `fields`",
  check(event, report) {
    const senders = [event.canonical, ...(event.meta.kind === "none" ? [] : event.mirrors)];
    for (const observer of event.observers) {
      const sender = senders.find((candidate) => candidate.source === observer.source);
      if (sender === undefined) continue;
      report(
        { event: event.name, source: observer.source.name },
        {
          at: { span: observer.origin.source.span, text: "observes the event here" },
          related: [
            {
              span: sender.origin.source.span,
              text: sender === event.canonical ? "and owns it here" : "and mirrors it here",
            },
          ],
        },
      );
    }
  },
});
