import type { EventModel, Model, SenderModel, SourceModel } from "../../model/model.js";
import type { Span } from "../../source/source-file.js";
import { listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { fitsDelivery } from "../queries/fits-delivery.js";
import { metaNameFaults } from "../queries/meta-name-fault.js";
import { serverSenders } from "../queries/server-senders.js";
import { isUnread } from "../queries/unread-keys.js";
import { writtenUserData } from "../queries/written-user-data.js";
import { defineRule, type RuleContext } from "../rule.js";

/**
 * A contract is sound if the Pixel whose cookies a server wants is on every page: it sends page views (ClickID and the
 * fbp and fbc Parameters, 2026-01-09).
 */
export const missingPageView = defineRule<{
  readonly source: string;
  readonly server: string;
  readonly wanted: readonly string[];
}>({
  name: "missing-page-view",
  severity: "warning",
  message: ({ source, server, wanted }) =>
    `${quote(source)} sends no page view, but ${quote(server)} is to send ${listAll(wanted)}`,
  note: "The Pixel sets these cookies where it is started; on a landing page without it, the click on the ad is lost.",
  help: ({ source }) =>
    `add an event \`page_viewed\` with \`metaEvent: PageView\` and the canonical source ${quote(source)}, or allow this if the site sets the cookies itself`,
  check(context, report) {
    const { model } = context;
    if (model.events.some((event) => mayBePageView(model, event)) || isMisnamed(context)) return;
    if (hasUnreadEvents(model)) return;
    const want = wantOf(model);
    if (want === undefined) return;
    for (const source of pagesOf(model)) {
      report(
        { source: source.name, server: want.sender.source.name, wanted: want.names },
        {
          at: { span: source.origin.name.span, text: "no event of its own says that a page was shown" },
          related: [{ span: want.span, text: "wanted here" }],
        },
      );
    }
  },
});

/** Whether there is an event of which nothing is known. */
function hasUnreadEvents({ events, origin }: Model): boolean {
  const { refused, refusedSections } = origin;
  if (refusedSections.has("events") || (refused.get("events")?.size ?? 0) > 0) return true;
  return events.length < origin.events.length;
}

/** Whether a page may send it for each page, as far as it could be read. */
function mayBePageView(model: Model, event: EventModel): boolean {
  if (isUnread(model, event, "metaEvent", "canonicalSource", "mirrors", "sources")) return true;
  if (event.meta.kind === "unknown") return true;
  const isAutomatic = event.meta.kind === "standard" && event.meta.event.automatic;
  return isAutomatic && event.senders.some(({ side }) => side !== "server");
}

/** Whether a custom event has the name of a page view, or one like it; that was reported. */
function isMisnamed(context: RuleContext): boolean {
  const pageViews = context.catalog.events.filter(({ automatic }) => automatic).map(({ name }) => name);
  const kinds = ["standard-as-custom", "like-standard"] as const;
  return kinds
    .flatMap((kind) => metaNameFaults(context, kind))
    .some(({ meant }) => meant.some((name) => pageViews.includes(name)));
}

interface Want {
  readonly sender: SenderModel;
  readonly names: readonly string[];
  readonly span: Span;
}

/** The first server event that carries what the Pixel keeps in cookies. */
function wantOf(model: Model): Want | undefined {
  for (const event of model.events) {
    for (const sender of serverSenders(event)) {
      const keys = sender.branches.flatMap(({ userData }) => [...userData.required, ...userData.optional]);
      const names = [...new Set(keys.flatMap(({ name, cookie }) => (cookie === undefined ? [] : [name])))];
      const written = names.length === 0 ? undefined : writtenUserData(model, event, sender);
      if (written !== undefined) return { sender, names, span: written.at };
    }
  }
  return undefined;
}

/** The browser sources that send anything with the Pixel, in the order of the contract. */
function pagesOf({ sources, events }: Model): readonly SourceModel[] {
  const sending = new Set(
    events.flatMap(({ senders }) =>
      senders.filter(({ side }) => side === "browser").map(({ source }) => source),
    ),
  );
  return sources.filter((source) => sending.has(source) && fitsDelivery(source));
}
