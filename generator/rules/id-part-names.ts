import type { EventModel } from "../model/model.js";
import { partNamesOf } from "../model/resolve-event-id.js";
import type { Span } from "../source/source-file.js";
import { idPartSpan } from "./id-part-span.js";

/** The names in an event's template, those that it does not have included, and where they stand. */
export function idPartNames(event: EventModel): readonly { readonly name: string; readonly span: Span }[] {
  const ast = event.origin.eventId;
  if (event.meta.kind === "none" || ast?.kind !== "template") return [];
  return [...partNamesOf(ast)]
    .filter((name) => name !== "")
    .map((name) => ({ name, span: idPartSpan(ast.template.span, name) }));
}
