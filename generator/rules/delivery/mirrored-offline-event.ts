import { listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { fitsDelivery } from "../ask/fits-delivery.js";
import { sendersOn } from "../ask/senders-on.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../say/fact-line.js";

/** A contract is only valid if a browser and a server share an event only where Meta merges the two (Server Event Parameters, 2026-02-12). */
export const mirroredOfflineEvent = defineEventRule<{
  readonly event: string;
  readonly source: string;
  readonly actionSources: readonly string[];
}>({
  name: "mirrored-offline-event",
  severity: "error",
  message: ({ event, source, actionSources }) =>
    `${quote(event)} is sent by a browser and, with the action source ${listAll(actionSources)}, by ${quote(source)}`,
  why: "Meta merges a browser's event with those of websites and apps only: this one would count twice.",
  mend: "give the server the action source `website`, if that is where it happens; else make two events of it",
  restsOn: ["actionSource", "sources"],
  check(event, report) {
    const [browser] = sendersOn(event, "browser");
    if (browser === undefined) return;
    for (const sender of event.senders) {
      if (sender.side === "browser" || !sender.source.delivery.sends || !fitsDelivery(sender.source))
        continue;
      const sources = sender.branches.map((branch) => branch.actionSource);
      if (sources.length === 0 || sources.some((actionSource) => actionSource.browserMirror)) continue;
      const names = sources.map((actionSource) => actionSource.name);
      report(
        { event: event.name, source: sender.source.name, actionSources: names },
        {
          at: { span: sender.origin.source.span, text: `here it happens by ${listAll(names)}` },
          related: [{ span: browser.origin.source.span, text: "and here in a browser" }],
          facts: sources.map((actionSource) => factLine(actionSource.fact)),
        },
      );
    }
  },
});
