import type { EventModel, SourceModel } from "../../model/model.js";
import { listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { eventsByMetaName } from "../queries/events-by-meta-name.js";
import { sharePixel } from "../queries/share-pixel.js";
import { isUnread } from "../queries/unread-keys.js";
import { defineRule } from "../rule.js";

/** Where a source claims one name over and over, the first few show it; hundreds would bury it. */
const MOST_SHOWN = 5;

/** No more are looked for: of thousands of events that claim one name, each would be compared with each. */
const MOST_COMPARED = 100;

/**
 * A contract is only valid if two sources that own events of one Meta name, for one pixel, say why no occurrence is
 * ever both (language 1.0).
 */
export const twinClaims = defineRule<{
  readonly meta: string;
  readonly event: string;
  readonly twins: readonly string[];
}>({
  name: "twin-claims",
  severity: "error",
  message: ({ meta, event, twins }) =>
    `${quote(meta)} is claimed by ${listAll([...twins.slice(0, MOST_SHOWN), event])}${others(twins)}, from different sources`,
  note: "If one sale can be both events, Meta counts it twice: their ids differ, so nothing merges them.",
  help: ({ event, twins }) =>
    `make one of them canonical and the other its mirror; or, if nothing is ever both, say why: under ${quote(event)} write \`separateFrom: { ${twins[0] ?? event}: <reason> }\``,
  check({ model }, report) {
    const isUnclear = (event: EventModel) => isUnread(model, event, "pixels", "separateFrom", "metaEvent");
    for (const [meta, events] of eventsByMetaName(model)) {
      const places = new Map(events.map((event, index) => [event, index]));
      const place = (event: EventModel) => places.get(event) ?? 0;
      const bySource = new Map<SourceModel, EventModel[]>();
      for (const event of events) {
        // What could not be read is no twin of anything.
        if (isUnclear(event)) continue;
        const twins = earlierTwins(event, bySource).toSorted((a, b) => place(a) - place(b));
        const { source } = event.canonical;
        const own = bySource.get(source);
        if (own === undefined) bySource.set(source, [event]);
        else own.push(event);
        if (twins.length === 0) continue;
        report(
          { meta, event: event.name, twins: twins.map((twin) => twin.name) },
          {
            at: { span: event.meta.span, text: `claimed for ${quote(event.canonical.source.name)}` },
            related: twins.slice(0, MOST_SHOWN).map((twin) => ({
              span: twin.meta.span,
              text: `claimed for ${quote(twin.canonical.source.name)} by ${quote(twin.name)}`,
            })),
          },
        );
      }
    }
  },
});

function others(twins: readonly string[]): string {
  if (twins.length === MOST_COMPARED) return " and many more";
  return twins.length > MOST_SHOWN ? ` and ${twins.length - MOST_SHOWN} more` : "";
}

/** The twins of an event among those before it, source by source. */
function earlierTwins(
  event: EventModel,
  bySource: ReadonlyMap<SourceModel, readonly EventModel[]>,
): readonly EventModel[] {
  const twins: EventModel[] = [];
  for (const [source, events] of bySource) {
    if (source === event.canonical.source) continue;
    for (const earlier of events) {
      if (areTwins(earlier, event)) twins.push(earlier);
      if (twins.length === MOST_COMPARED) break;
    }
    if (twins.length === MOST_COMPARED) break;
  }
  return twins;
}

function areTwins(a: EventModel, b: EventModel): boolean {
  return !isSeparate(a, b) && !isSeparate(b, a) && sharePixel(a, b);
}

function isSeparate(event: EventModel, other: EventModel): boolean {
  return event.separateFrom.some((separate) => separate.event === other.name);
}
