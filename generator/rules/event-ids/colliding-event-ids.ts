import type { Suggestion } from "../../diagnostic/diagnostic.js";
import { type IdPiece, idPieces } from "../../model/id-pieces.js";
import { idsMayMeet } from "../../model/ids-may-meet.js";
import type { EventModel } from "../../model/model.js";
import { kebabCase } from "../../text/casing.js";
import { quote } from "../../text/quote.js";
import { eventsByMetaName } from "../queries/events-by-meta-name.js";
import { sharePixel } from "../queries/share-pixel.js";
import { piecesOf, resolvedTemplateOf, type TemplateModel } from "../queries/template-of.js";
import { defineRule } from "../rule.js";

interface Identified {
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
    for (const [meta, events] of eventsByMetaName(model)) {
      const before: Identified[] = [];
      for (const later of events.flatMap(identify)) {
        const earlier = before.find(
          (other) => idsMayMeet(other.pieces, later.pieces) && sharePixel(other.event, later.event),
        );
        before.push(later);
        if (earlier === undefined) continue;
        report(
          { meta, earlier: earlier.event.name, later: later.event.name },
          {
            at: { span: later.template.span, text: `can be the id of ${quote(earlier.event.name)} as well` },
            related: [{ span: earlier.template.span, text: `the id of ${quote(earlier.event.name)}` }],
            suggestions: ownPrefix(earlier, later),
          },
        );
      }
    }
  },
});

function identify(event: EventModel): readonly Identified[] {
  const template = resolvedTemplateOf(event);
  return template === undefined ? [] : [{ event, template, pieces: piecesOf(template) }];
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
