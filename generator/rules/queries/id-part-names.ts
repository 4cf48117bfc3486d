import { idTemplate } from "../../model/id-template.js";
import type { EventModel } from "../../model/model.js";
import type { Span } from "../../source/source-file.js";
import { onceFor } from "../../value/once-for.js";
import { idPartSpan } from "./id-part-span.js";

interface IdPartName {
  readonly name: string;
  readonly span: Span;
}

/** The names in an event's template and their positions, including names that the event does not have. */
export const idPartNames = onceFor((event: EventModel): readonly IdPartName[] => {
  const ast = event.origin.eventId;
  if (event.meta.kind === "none" || ast?.kind !== "template") return [];
  return [...idTemplate(ast.template).names].map((name) => ({
    name,
    span: idPartSpan(ast.template.span, name),
  }));
});
