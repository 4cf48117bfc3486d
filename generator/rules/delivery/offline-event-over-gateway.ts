import { listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is sound if no event that happens off websites and apps goes through a gateway (Gateway non-web server events). */
export const offlineEventOverGateway = defineEventRule<{
  readonly event: string;
  readonly source: string;
  readonly actionSources: readonly string[];
}>({
  name: "offline-event-over-gateway",
  severity: "warning",
  message: ({ event, source, actionSources }) =>
    `${quote(event)} has the action source ${listAll(actionSources)}, and ${quote(source)} sends it through a gateway`,
  note: "A gateway passes on what the Pixel sends; other events need its endpoint for non-web events, or get lost.",
  help: "send it from your own server, or allow this with the reason that the gateway's non-web endpoint is set up",
  check(event, report) {
    for (const { source, origin, branches } of event.senders) {
      const { delivery } = source;
      if (!delivery.repeatsPixel || delivery.carries.offlineEvents) continue;
      const offline = branches
        .map((branch) => branch.actionSource)
        .filter((actionSource) => !actionSource.browserMirror);
      if (offline.length === 0) continue;
      report(
        {
          event: event.name,
          source: source.name,
          actionSources: offline.map((actionSource) => actionSource.name),
        },
        {
          at: { span: origin.source.span, text: "sends it through a gateway" },
          related: [{ span: (source.origin.delivery ?? source.origin.name).span, text: "its delivery" }],
          facts: [factLine(delivery.fact)],
        },
      );
    }
  },
});
