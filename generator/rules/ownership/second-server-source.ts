import { quote } from "../../text/quote.js";
import { sendersOn } from "../queries/senders-on.js";
import { defineEventRule } from "../rule.js";

/** A contract is sound if one server at most sends an event (Handling Duplicate Pixel and Conversions API Events, 2023-01). */
export const secondServerSource = defineEventRule<{ readonly event: string; readonly source: string }>({
  name: "second-server-source",
  severity: "warning",
  message: ({ event, source }) => `${quote(source)} is a second server that sends ${quote(event)}`,
  note: "Meta promises to merge a browser's event with a server's; two copies from servers may both count.",
  help: "let one server send it, and make the other an enricher of the event",
  check(event, report) {
    const [first, ...others] = sendersOn(event, "server");
    if (first === undefined) return;
    for (const sender of others) {
      report(
        { event: event.name, source: sender.source.name },
        {
          at: { span: sender.origin.source.span, text: "also sends it from a server" },
          related: [{ span: first.origin.source.span, text: "the first server" }],
        },
      );
    }
  },
});
