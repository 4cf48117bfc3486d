import { containerHit } from "../../model/container-hit.js";
import type { EventModel, SenderModel } from "../../model/model.js";
import { quote } from "../../text/quote.js";
import { fitsDelivery } from "../queries/fits-delivery.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is sound if what a server container sends reaches it by a hit that carries the event id (language 1.0). */
export const unfedServerTag = defineEventRule<{
  readonly event: string;
  readonly source: string;
  readonly problem: "no hit" | "no name";
}>({
  name: "unfed-server-tag",
  severity: "warning",
  message: ({ event, source, problem }) =>
    problem === "no hit"
      ? `nothing brings ${quote(event)} and its id to the tag of ${quote(source)}`
      : `nobody says what ${quote(event)} is called in the container of ${quote(source)}`,
  note: ({ problem }) =>
    problem === "no hit"
      ? "A tag of a server container sends only what a hit brings to it; without the id in that hit Meta counts the copies of other senders as well."
      : "A tag fires on the name of a hit, and passes a name that it does not know on to Meta as a custom event.",
  help: ({ source }) =>
    `add an analytics source as an observer with its \`event\`, or say under ${quote(source)} what its own hit is called: \`event\` and \`fields\``,
  restsOn: ["canonicalSource", "mirrors", "observers", "sources"],
  check(event, report, { catalog }) {
    if (event.meta.kind === "none") return;
    for (const sender of event.senders) {
      const { source, origin } = sender;
      if (!source.delivery.throughTags || !fitsDelivery(source)) continue;
      if (containerHit(catalog, event, sender).name !== undefined) continue;
      const problem = isFed(event, sender) ? "no name" : "no hit";
      report(
        { event: event.name, source: source.name, problem },
        {
          at: { span: origin.source.span, text: "sends what a hit brings" },
          related: [
            { span: (source.origin.delivery ?? source.origin.name).span, text: "because of this delivery" },
          ],
          facts: catalog.serverTags.map(({ fact }) => factLine(fact)),
        },
      );
    }
  },
});

/** Whether a page takes part, or the source's own words say what its hit holds. */
function isFed({ senders }: EventModel, { source, fields }: SenderModel): boolean {
  return (
    fields.length > 0 || [source, ...senders.map((one) => one.source)].some(({ kind }) => kind.runsInBrowser)
  );
}
