import { type IdPiece, idPieces } from "../../model/id-pieces.js";
import type { EventIdModel, EventModel, TemplatePart } from "../../model/model.js";
import { onceFor } from "../../value/once-for.js";
import { isPattern } from "../../value/parse-pattern.js";

/** An event's id where it is a template. */
export type TemplateModel = Extract<EventIdModel, { readonly kind: "template" }>;

/** The template of an event's id; undefined if the id is made in another way, or Meta must not see the event. */
export function templateOf(event: EventModel): TemplateModel | undefined {
  if (event.meta.kind === "none" || event.eventId?.kind !== "template") return undefined;
  return event.eventId;
}

/** The template of an event's id if every part of it is valid, so that the whole can be judged. */
export const resolvedTemplateOf = onceFor((event: EventModel): TemplateModel | undefined => {
  const template = templateOf(event);
  if (template === undefined || !template.parts.every(isSound)) return undefined;
  const resolved = template.parts.map((part) => (part.kind === "literal" ? part.text : `{${part.name}}`));
  // Unknown parts and misplaced braces were left out, and reported.
  return resolved.join("") === template.text.replace(/\{\s*([^{}]*?)\s*\}/g, "{$1}") ? template : undefined;
});

/** What the ids of a template are made of. */
export const piecesOf = onceFor(({ parts }: TemplateModel): readonly IdPiece[] => idPieces(parts));

function isSound(part: TemplatePart): boolean {
  if (part.kind === "literal") return true;
  const { presence, schema, origin } = part.field;
  if (origin.partial) return false;
  if (presence.kind === "constant")
    return typeof presence.value === "string" || typeof presence.value === "number";
  if (schema.pattern !== undefined && !isPattern(schema.pattern)) return false;
  return schema.type === "string" || schema.type === "integer";
}
