import type { Span } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import { identifierReceivers } from "../queries/server-senders.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if only events that a server sends contain what only servers send (language 1.0). */
export const userDataWithoutServer = defineEventRule<{ readonly event: string; readonly key: string }>({
  name: "user-data-without-server",
  severity: "error",
  message: ({ event, key }) => `${quote(event)} has ${quote(key)}, but no server sends it`,
  note: "A browser passes its identifiers to the Pixel once, at the start; what is written here would never be sent.",
  help: ({ key }) =>
    key === "userData"
      ? "name the identifiers under `advancedMatching` at the browser source, or let a server send the event"
      : "remove it, or let a server send the event",
  restsOn: ["mirrors", "sources"],
  check(event, report) {
    if (event.senders.length === 0 || identifierReceivers(event).length > 0) return;
    // A sender that cannot send at all is reported as such.
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
          at: { span, text: "only used by servers" },
          related: event.senders.map(({ origin }) => ({
            span: origin.span,
            text: "sends the event, but is not one of your servers",
          })),
        },
      );
    }
  },
});
