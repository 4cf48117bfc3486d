import { quote } from "../../text/quote.js";
import { messagingSenders } from "../ask/messaging-senders.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../say/fact-line.js";

/** A contract is only valid if a messaging event names its channel (Conversions API for Business Messaging, 2026-05-05). */
export const messagingEventWithoutChannel = defineEventRule<{ readonly event: string }>({
  name: "messaging-event-without-channel",
  severity: "error",
  message: ({ event }) => `${quote(event)} happens in a conversation and names no channel`,
  why: "Meta refuses messaging events that do not say whether WhatsApp, Messenger or Instagram carried them.",
  mend: "add `serverEvent: { messaging_channel: { const: whatsapp } }`, or `messenger`, or `instagram`",
  restsOn: ["serverEvent"],
  check(event, report) {
    const [first] = messagingSenders(event);
    if (first === undefined) return;
    const { sender, branch, channel } = first;
    if (event.origin.serverEvent.some((field) => field.name.value === channel.name)) return;
    report(
      { event: event.name },
      {
        at: { span: sender.origin.span, text: "sends it as `business_messaging`" },
        facts: [factLine(branch.actionSource.fact)],
      },
    );
  },
});
