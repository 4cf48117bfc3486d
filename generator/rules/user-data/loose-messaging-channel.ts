import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { messagingSenders } from "../queries/messaging-senders.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if a messaging event has one channel, as a `const` (Conversions API for Business Messaging, 2026-05-05). */
export const looseMessagingChannel = defineEventRule<{
  readonly event: string;
  readonly parameter: string;
  readonly channels: readonly string[];
}>({
  name: "loose-messaging-channel",
  severity: "error",
  message: ({ event }) => `${quote(event)} does not fix its messaging channel`,
  note: "Each channel requires its own identifiers; without a fixed channel none can be required, and Meta refuses events without them.",
  help: ({ parameter, channels }) =>
    `write \`${parameter}: { const: … }\` with ${listAny(channels)}, and one event for each channel`,
  restsOn: ["serverEvent"],
  check(event, report, { catalog }) {
    const channel = messagingSenders(event)[0]?.channel;
    if (channel?.origin === undefined || channel.presence.kind === "constant") return;
    report(
      {
        event: event.name,
        parameter: channel.name,
        channels: catalog.messagingChannels.map(({ name }) => name),
      },
      { at: { span: channel.origin.span, text: "not one channel" } },
    );
  },
});
