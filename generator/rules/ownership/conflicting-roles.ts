import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if no source both sends an event to Meta and observes it (language 1.0). */
export const conflictingRoles = defineEventRule<{ readonly event: string; readonly source: string }>({
  name: "conflicting-roles",
  severity: "error",
  message: ({ event, source }) => `${quote(source)} is both a sender and an observer of ${quote(event)}`,
  why: "An observer never sends to Meta; of a source that is both, nobody can say whether its events count.",
  mend: "take one of the two out; what a sender calls the event itself stands in its own `event` and `fields`",
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
