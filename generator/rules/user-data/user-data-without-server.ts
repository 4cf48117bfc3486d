import type { Span } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import { takers } from "../ask/server-senders.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if what only servers send stands in events that a server sends (language 1.0). */
export const userDataWithoutServer = defineEventRule<{ readonly event: string; readonly key: string }>({
  name: "user-data-without-server",
  severity: "error",
  message: ({ event, key }) => `${quote(event)} has ${quote(key)}, but no server sends it`,
  why: "A browser hands its identifiers to the Pixel once, at the start; what stands here would never be sent.",
  mend: ({ key }) =>
    key === "userData"
      ? "name the identifiers under `advancedMatching` at the browser source, or let a server send the event"
      : "take it out, or let a server send the event",
  restsOn: ["mirrors", "sources"],
  check(event, report) {
    if (event.senders.length === 0 || takers(event).length > 0) return;
    // A sender that cannot send at all is reported as that.
    if (event.senders.some(({ source }) => !source.delivery.sends)) return;
    const ownKeys = [
      ["userData", event.origin.userData === undefined ? undefined : event.origin.keySpans.get("userData")],
      [
        "serverEvent",
        event.origin.serverEvent.length === 0 ? undefined : event.origin.keySpans.get("serverEvent"),
      ],
    ] as const;
    const mirrored = event.origin.mirrors.map(({ userData }): readonly ["userData", Span | undefined] => [
      "userData",
      userData?.kind === "profile" ? userData.name.span : userData?.userData.span,
    ]);
    for (const [key, span] of [...ownKeys, ...mirrored]) {
      if (span === undefined) continue;
      report(
        { event: event.name, key },
        {
          at: { span, text: "of use to servers only" },
          related: event.senders.map(({ origin }) => ({
            span: origin.span,
            text: "sends the event, and is no server of yours",
          })),
        },
      );
    }
  },
});
