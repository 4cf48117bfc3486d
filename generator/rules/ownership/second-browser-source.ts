import { quote } from "../../text/quote.js";
import { sendersOn } from "../queries/senders-on.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if an event has at most one source that sends it by Pixel (Handling Duplicate Pixel and Conversions API Events, 2023-01). */
export const secondBrowserSource = defineEventRule<{ readonly event: string; readonly source: string }>({
  name: "second-browser-source",
  severity: "error",
  message: ({ event, source }) => `${quote(source)} is a second browser source of ${quote(event)}`,
  note: "Meta merges a browser's event with a server's, never two browsers' events: both would count.",
  help: "split it into two events, one for each site, or let only one of the two send it",
  check(event, report) {
    const [first, ...others] = sendersOn(event, "browser");
    if (first === undefined) return;
    for (const sender of others) {
      report(
        { event: event.name, source: sender.source.name },
        {
          at: { span: sender.origin.source.span, text: "also sends it from a browser" },
          related: [{ span: first.origin.source.span, text: "the first browser source" }],
        },
      );
    }
  },
});
