import type { Catalog } from "../../catalog/catalog.js";
import type { EventModel, SenderModel, SourceModel } from "../../model/model.js";
import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { fitsDelivery } from "../queries/fits-delivery.js";
import { isUnread } from "../queries/unread-keys.js";
import { defineRule } from "../rule.js";

/** Enough events to make the point. */
const MOST_SHOWN = 3;

/** A contract is only valid if every event of a server says where it happened (Server Event Parameters, 2026-02-12). */
export const missingActionSource = defineRule<{
  readonly source: string;
  readonly events: readonly string[];
  readonly choices: readonly string[];
}>({
  name: "missing-action-source",
  severity: "error",
  message: ({ source, events }) =>
    events.length === 1
      ? `${quote(source)} sends ${quote(events[0] ?? "")} without an action source`
      : `${quote(source)} sends ${events.length} events without an action source`,
  note: "Meta refuses a server's event that does not say where it happened.",
  help: ({ choices, source }) =>
    `give ${quote(source)} an \`actionSource\`: ${listAny(choices)}; or state one in the event`,
  check({ model, catalog }, report) {
    const lacking = new Map<SourceModel, { readonly event: EventModel; readonly sender: SenderModel }[]>();
    for (const event of model.events) {
      if (isUnread(model, event, "actionSource", "metaEvent")) continue;
      for (const sender of event.senders) {
        if (sender.source.origin.partial.has("actionSource") || sender.origin.partial.has("actionSource"))
          continue;
        if (!lacksActionSource(event, sender)) continue;
        const found = lacking.get(sender.source);
        if (found === undefined) lacking.set(sender.source, [{ event, sender }]);
        else found.push({ event, sender });
      }
    }
    for (const [source, found] of lacking) {
      report(
        { source: source.name, events: found.map(({ event }) => event.name), choices: choices(catalog) },
        {
          at: { span: source.origin.name.span, text: "has no `actionSource`" },
          related: found.slice(0, MOST_SHOWN).map(({ event, sender }) => ({
            span: sender.origin.source.span,
            text: `${quote(event.name)} has none either`,
          })),
        },
      );
    }
  },
});

function lacksActionSource(event: EventModel, sender: SenderModel): boolean {
  if (sender.side !== "server" || sender.branches.length > 0 || !fitsDelivery(sender.source)) return false;
  // A stated one that is not one of Meta's was reported as unknown.
  const stated = [event.origin, sender.source.origin, sender.origin];
  return stated.every((section) => !("actionSources" in section) || section.actionSources.length === 0);
}

/** Those that nothing else decides: apps, stores and messengers have sources or events of their own. */
function choices(catalog: Catalog): readonly string[] {
  return catalog.actionSources.filter((entry) => entry.events.length === 0).map((entry) => entry.name);
}
