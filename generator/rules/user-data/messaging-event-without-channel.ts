import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { messagingSenders } from "../queries/messaging-senders.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is only valid if a messaging event names its channel (Conversions API for Business Messaging, 2026-05-05). */
export const messagingEventWithoutChannel = defineEventRule<{
  readonly event: string;
  readonly parameter: string;
  readonly channels: readonly string[];
}>({
  name: "messaging-event-without-channel",
  severity: "error",
  message: ({ event }) => `${quote(event)} happens in a conversation and names no channel`,
  note: "Meta refuses messaging events that do not say which messenger carried them.",
  help: ({ parameter, channels }) =>
    `add \`serverEvent: { ${parameter}: { const: … } }\` with ${listAny(channels)}`,
  restsOn: ["serverEvent"],
  check(event, report, { catalog }) {
    const [first] = messagingSenders(event);
    if (first === undefined) return;
    const { sender, branch, channel } = first;
    if (event.origin.serverEvent.some((field) => field.name.value === channel.name)) return;
    report(
      {
        event: event.name,
        parameter: channel.name,
        channels: catalog.messagingChannels.map(({ name }) => name),
      },
      {
        at: { span: sender.origin.span, text: `sends it as ${quote(branch.actionSource.name)}` },
        facts: [factLine(branch.actionSource.fact)],
      },
    );
  },
});
