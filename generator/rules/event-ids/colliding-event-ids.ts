import type { Suggestion } from "../../diagnostic/diagnostic.js";
import { type IdPiece, idPieces } from "../../model/id-pieces.js";
import { idsMayMeet } from "../../model/ids-may-meet.js";
import type { EventModel } from "../../model/model.js";
import { kebabCase } from "../../text/casing.js";
import { quote } from "../../text/quote.js";
import { byHead } from "../queries/by-head.js";
import { eventsByMetaName } from "../queries/events-by-meta-name.js";
import { sharePixel } from "../queries/share-pixel.js";
import { piecesOf, resolvedTemplateOf, type TemplateModel } from "../queries/template-of.js";
import { defineRule } from "../rule.js";

interface Identified {
  /** The place among the events of its Meta name. */
  readonly place: number;
  readonly event: EventModel;
  readonly template: TemplateModel;
  readonly pieces: readonly IdPiece[];
}

/**
 * A contract is only valid if events that Meta sees under one name, in one pixel, can never have the same id
 * (Handling Duplicate Pixel and Conversions API Events, 2023-01).
 */
export const collidingEventIds = defineRule<{
  readonly meta: string;
  readonly earlier: string;
  readonly later: string;
}>({
  name: "colliding-event-ids",
  severity: "error",
  message: ({ meta, earlier, later }) =>
    `${quote(earlier)} and ${quote(later)} are both ${quote(meta)} and can have the same event id`,
  note: "Meta treats two events with the same name and id as copies and drops the later one: conversions are lost.",
  help: ({ later }) =>
    `start each id with a different text, such as the event's name: \`${kebabCase(later)}-\``,
  check({ model }, report) {
    const find = finder();
    for (const [meta, events] of eventsByMetaName(model)) {
      const all = events.flatMap(identify);
      const before = byHead(all);
      for (const later of all) {
        const earlier = find(before.alike(later), later);
        before.add(later);
        if (earlier === undefined) continue;
        report(
          { meta, earlier: earlier.event.name, later: later.event.name },
          {
            at: { span: later.template.span, text: `can be the id of ${quote(earlier.event.name)} as well` },
            related: [{ span: earlier.template.span, text: `the id of ${quote(earlier.event.name)}` }],
            suggestions: () => ownPrefix(earlier, later),
          },
        );
      }
    }
  },
});

function identify(event: EventModel, place: number): readonly Identified[] {
  const template = resolvedTemplateOf(event);
  return template === undefined ? [] : [{ place, event, template, pieces: piecesOf(template) }];
}

/** No more work is done on the ids of a contract, some seconds: what is not proven by then is refused. */
const MOST_WORK = 1_000_000;

/** To see whether two templates can meet takes longer than to see whether they share a pixel. */
const WORK_TO_COMPARE = 20;

/** Finds the earliest whose id may be that of a later one. */
function finder(): (groups: readonly (readonly Identified[])[], later: Identified) => Identified | undefined {
  let work = 0;
  const mayMeet = (earlier: Identified, later: Identified) => {
    work += 1;
    if (work > MOST_WORK) return true;
    if (!sharePixel(earlier.event, later.event)) return false;
    work += WORK_TO_COMPARE;
    return idsMayMeet(earlier.pieces, later.pieces);
  };
  return (groups, later) => {
    let found: Identified | undefined;
    for (const group of groups) {
      for (const earlier of group) {
        if (found !== undefined && earlier.place > found.place) break;
        if (!mayMeet(earlier, later)) continue;
        found = earlier;
        break;
      }
    }
    return found;
  };
}

/** The event's name as a prefix, on the first of the two where that makes them distinct. */
function ownPrefix(earlier: Identified, later: Identified): readonly Suggestion[] {
  for (const [changed, kept] of [
    [later, earlier],
    [earlier, later],
  ] as const) {
    const prefix = `${kebabCase(changed.event.name)}-`;
    const [first, ...rest] = changed.template.parts;
    const unprefixed = first?.kind === "literal" ? rest : changed.template.parts;
    const parts = [{ kind: "literal", text: prefix } as const, ...unprefixed];
    if (idsMayMeet(idPieces(parts), kept.pieces)) continue;
    const text = parts.map((part) => (part.kind === "literal" ? part.text : `{${part.name}}`)).join("");
    const title = `start it with ${quote(prefix)}`;
    return [{ title, span: changed.template.span, replacement: JSON.stringify(text), sure: false }];
  }
  return [];
}
