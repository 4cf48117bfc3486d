import type { Occurrence } from "../../diagnostic/define.js";
import type { EventModel } from "../../model/model.js";
import { quote } from "../../text/quote.js";
import { fitsDelivery } from "../queries/fits-delivery.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if `assignedBy` names the canonical source of an event whose ids cannot be set, and the event has no mirrors (language 1.0). */
export const misassignedEventId = defineEventRule<{ readonly event: string; readonly problem: string }>({
  name: "misassigned-event-id",
  severity: "error",
  message: ({ event, problem }) => `the event id of ${quote(event)} is assigned by ${problem}`,
  note: "Ids that another system assigns are unknown to every other sender, so copies of the event cannot be merged.",
  help: "keep `assignedBy` for a canonical source whose ids cannot be set, and no mirrors; else write a template or `generatedBy`",
  check(event, report) {
    if (event.eventId?.kind !== "assigned" || event.meta.kind === "none") return;
    const flaw = flawOf(event, event.eventId);
    if (flaw !== undefined) report({ event: event.name, problem: flaw.problem }, flaw.occurrence);
  },
});

function flawOf(
  event: EventModel,
  { by, span }: Extract<EventModel["eventId"], { kind: "assigned" }>,
): { readonly problem: string; readonly occurrence: Occurrence } | undefined {
  const name = quote(by.name);
  const { canonical, mirrors } = event;
  if (by !== canonical.source) {
    const related = [{ span: canonical.origin.source.span, text: "the canonical source" }];
    const at = { span, text: "is not the canonical source" };
    return { problem: `${name}, which does not own it`, occurrence: { at, related } };
  }
  // What cannot send at all, or not in this way, is reported as such.
  if (!by.delivery.sends || !fitsDelivery(by)) return undefined;
  if (by.delivery.carries.ownEventId === "always") {
    const related = [
      { span: (by.origin.delivery ?? by.origin.name).span, text: "takes the ids that the contract sets" },
    ];
    const at = { span, text: `delivers by ${quote(by.delivery.name)}` };
    return { problem: `${name}, whose ids we can set`, occurrence: { at, related } };
  }
  if (mirrors.length === 0) return undefined;
  const related = mirrors.map((mirror) => ({ span: mirror.origin.source.span, text: "cannot know the id" }));
  const at = { span, text: "known to this source alone" };
  return { problem: `${name}, and mirrors cannot know it`, occurrence: { at, related } };
}
