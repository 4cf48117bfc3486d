import { findByName } from "../../catalog/find-by-name.js";
import { joinWords, listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { leastUserData } from "../queries/least-user-data.js";
import { messagingSenders } from "../queries/messaging-senders.js";
import { writtenUserData } from "../queries/written-user-data.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is only valid if a messaging event requires what its channel identifies people by (Conversions API for Business Messaging, 2026-05-05). */
export const messagingEventWithoutIdentifiers = defineEventRule<{
  readonly event: string;
  readonly channel: string;
  readonly wanted: string;
}>({
  name: "messaging-event-without-identifiers",
  severity: "error",
  message: ({ event, channel, wanted }) =>
    `${quote(event)} may be sent without what ${quote(channel)} requires: ${wanted}`,
  note: "Meta refuses the event: it can tell neither which conversation it belongs to nor which ad started it.",
  help: ({ wanted }) => `put under \`required\` in its \`userData\`: ${wanted}`,
  restsOn: ["serverEvent"],
  check(event, report, { model, catalog }) {
    const field = messagingSenders(event)[0]?.channel;
    if (field?.presence.kind !== "constant") return;
    const channel = findByName(catalog.messagingChannels, String(field.presence.value));
    if (channel === undefined) return;
    for (const { sender, branch } of messagingSenders(event)) {
      const written = writtenUserData(model, event, sender);
      const isSure = leastUserData(branch.userData).every((least) =>
        channel.userDataAnyOf.some((set) => set.every((key) => least.includes(key))),
      );
      if (written === undefined || isSure) continue;
      const wanted = joinWords(channel.userDataAnyOf.map(listAll), "or");
      report(
        { event: event.name, channel: channel.name, wanted },
        {
          at: { span: written.at, text: "does not require them" },
          related: field.origin === undefined ? [] : [{ span: field.origin.name.span, text: "the channel" }],
          facts: [factLine(channel.fact)],
        },
      );
    }
  },
});
