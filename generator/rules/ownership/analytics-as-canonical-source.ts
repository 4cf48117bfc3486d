import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if no analytics source owns or mirrors an event for Meta (language 1.0). */
export const analyticsAsCanonicalSource = defineEventRule<{
  readonly event: string;
  readonly source: string;
  readonly role: "canonical" | "mirror";
}>({
  name: "analytics-as-canonical-source",
  severity: "error",
  message: ({ event, source, role }) =>
    role === "canonical"
      ? `${quote(event)} is owned by ${quote(source)}, which only counts what others report`
      : `${quote(event)} is mirrored by ${quote(source)}, which only counts what others report`,
  note: "Its own definitions, filters and delays would decide what Meta learns from, and no system could confirm it.",
  help: "name the system in which it happens, and list the analytics source under `observers`",
  check(event, report) {
    for (const sender of event.senders) {
      if (!sender.source.kind.onlyRecords) continue;
      report(
        { event: event.name, source: sender.source.name, role: sender.role },
        {
          at: { span: sender.origin.source.span, text: "records events, never sends them to Meta" },
          related: [
            { span: sender.source.origin.name.span, text: `of kind ${quote(sender.source.kind.name)}` },
          ],
        },
      );
    }
  },
});
