import { kebabCase } from "../text/casing.js";
import { quote } from "../text/quote.js";
import { defineEventRule } from "./rule.js";
import { soundTemplateOf } from "./template-of.js";

/** A contract is only valid if an event's id differs from one occurrence to the next (Server Event Parameters, 2026-02-12). */
export const staticEventId = defineEventRule<{ readonly event: string }>({
  name: "static-event-id",
  severity: "error",
  message: ({ event }) => `every ${quote(event)} would have the same event id`,
  why: "Meta takes all of them for copies of one and keeps the first: two days of conversions become one.",
  mend: ({ event }) =>
    `name what is one occurrence, as in \`eventId: "${kebabCase(event)}-{order_id}"\`, or let a sender make the id: \`eventId: { generatedBy: <source> }\``,
  check(event, report) {
    const template = soundTemplateOf(event);
    if (template === undefined) return;
    const isStatic = template.parts.every(
      (part) => part.kind === "literal" || part.field.presence.kind === "constant",
    );
    if (!isStatic) return;
    const constants = template.parts.flatMap((part) => (part.kind === "field" ? [part.field] : []));
    report(
      { event: event.name },
      {
        at: {
          span: template.span,
          text: constants.length === 0 ? "no `{field}` in it" : "no field in it ever changes",
        },
        related: constants.map((field) => ({ span: field.origin.name.span, text: "always the same" })),
      },
    );
  },
});
