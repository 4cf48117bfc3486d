import type { EventModel } from "../../model/model.js";
import { kebabCase } from "../../text/casing.js";
import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if every event for Meta says how its `event_id` is made (Server Event Parameters, 2026-02-12). */
export const missingEventId = defineEventRule<{ readonly event: string; readonly eventId: string }>({
  name: "missing-event-id",
  severity: "error",
  message: ({ event }) => `${quote(event)} goes to Meta without an \`eventId\``,
  note: "Meta merges the copies of an event by its id; without one each copy counts, and none can be traced.",
  help: ({ eventId }) => `say how both sides get the same id, such as \`eventId: ${eventId}\``,
  restsOn: ["metaEvent", "eventId"],
  check(event, report) {
    if (event.meta.kind === "none" || event.eventId !== undefined) return;
    report(
      { event: event.name, eventId: fittingEventId(event) },
      {
        at: { span: event.origin.name.span, text: "has no `eventId`" },
        related: event.mirrors.map((mirror) => ({
          span: mirror.origin.source.span,
          text: "would send copies that are never merged",
        })),
      },
    );
  },
});

/** What an author could write: a business key rather than a generated id. */
function fittingEventId(event: EventModel): string {
  const { name, delivery } = event.canonical.source;
  const { ownEventId } = delivery.carries;
  const isItsOwn = ownEventId === "never" || (ownEventId === "unsure" && event.mirrors.length === 0);
  if (delivery.sends && isItsOwn) return `{ assignedBy: ${name} }`;
  const number = event.parameters.find(
    ({ meta, presence }) => meta?.namesOccurrence === true && presence.kind === "required",
  );
  const field = event.keys[0] ?? number;
  return field === undefined ? `{ generatedBy: ${name} }` : `"${kebabCase(event.name)}-{${field.name}}"`;
}
