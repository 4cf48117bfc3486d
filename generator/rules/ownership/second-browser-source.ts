import { quote } from "../../text/quote.js";
import { sendersOn } from "../ask/senders-on.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if an event has at most one source that sends it by Pixel (Handling Duplicate Pixel and Conversions API Events, 2023-01). */
export const secondBrowserSource = defineEventRule<{ readonly event: string; readonly source: string }>({
  name: "second-browser-source",
  severity: "error",
  message: ({ event, source }) => `${quote(source)} is a second browser source of ${quote(event)}`,
  why: "Meta merges a browser's event with a server's, never two browsers' events: both would count.",
  mend: "make two events of it, one for each site, or let one of the two send it",
  check(event, report) {
    const [first, ...others] = sendersOn(event, "browser");
    if (first === undefined) return;
    for (const sender of others) {
      report(
        { event: event.name, source: sender.source.name },
        {
          at: { span: sender.origin.source.span, text: "sends it from a browser, too" },
          related: [{ span: first.origin.source.span, text: "the first browser source" }],
        },
      );
    }
  },
});
