import type { SourceModel } from "../../model/model.js";
import { listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { fitsDelivery } from "../queries/fits-delivery.js";
import { isClient, isElsewhere } from "../queries/merged-copies.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is only valid if a browser or an app shares an event with a server only where Meta merges the two (Server Event Parameters, 2026-02-12). */
export const mirroredOfflineEvent = defineEventRule<{
  readonly event: string;
  readonly client: SourceModel;
  readonly source: string;
  readonly actionSources: readonly string[];
}>({
  name: "mirrored-offline-event",
  severity: "error",
  message: ({ event, client, source, actionSources }) =>
    `${quote(event)} is sent by ${quote(client.name)} and, with the action source ${listAll(actionSources)}, by ${quote(source)}`,
  note: "Meta merges a server's copy only with what happened on a website or in an app: this one would count twice.",
  help: ({ client }) =>
    client.kind.actionSource === undefined
      ? "split it into two events"
      : `give the server the action source ${quote(client.kind.actionSource)}, if that is where it happens; otherwise split it into two events`,
  restsOn: ["actionSource", "sources"],
  check(event, report) {
    const client = event.senders.find(isClient);
    if (client === undefined) return;
    for (const sender of event.senders) {
      if (isClient(sender) || !sender.source.delivery.sends || !fitsDelivery(sender.source)) continue;
      if (!isElsewhere(sender)) continue;
      const sources = sender.branches.map((branch) => branch.actionSource);
      const names = sources.map((actionSource) => actionSource.name);
      report(
        { event: event.name, client: client.source, source: sender.source.name, actionSources: names },
        {
          at: { span: sender.origin.source.span, text: `here its action source is ${listAll(names)}` },
          related: [{ span: client.origin.source.span, text: `and here in the ${client.source.kind.name}` }],
          facts: sources.map((actionSource) => factLine(actionSource.fact)),
        },
      );
    }
  },
});
