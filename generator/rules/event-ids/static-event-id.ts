import type { TemplatePart } from "../../model/model.js";
import { kebabCase } from "../../text/casing.js";
import { listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { resolvedTemplateOf } from "../queries/template-of.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if an event's id differs from one occurrence to the next (Server Event Parameters, 2026-02-12). */
export const staticEventId = defineEventRule<{
  readonly event: string;
  /** Fields that have a few values only; none where the id never changes at all. */
  readonly choices: readonly string[];
}>({
  name: "static-event-id",
  severity: "error",
  message: ({ event, choices }) =>
    choices.length === 0
      ? `every ${quote(event)} would have the same event id`
      : `all ${quote(event)} with the same ${listAll(choices)} would have the same event id`,
  note: ({ choices }) =>
    choices.length === 0
      ? "Meta treats all of them as copies of one and keeps the first: two days of conversions become one."
      : "A choice of a few values identifies a kind of occurrence, not a single one: Meta keeps the first of each kind and drops the rest for two days.",
  help: ({ event }) =>
    `use a field that identifies one occurrence, as in \`eventId: "${kebabCase(event)}-{order_id}"\`, or let a sender make the id: \`eventId: { generatedBy: <source> }\``,
  check(event, report) {
    const template = resolvedTemplateOf(event);
    if (template === undefined) return;
    if (!template.parts.every((part) => fewValues(part) !== undefined)) return;
    const fields = template.parts.filter((part) => part.kind === "field");
    const choices = fields.filter((part) => fewValues(part) !== 1);
    report(
      { event: event.name, choices: [...new Set(choices.map(({ name }) => name))] },
      {
        at: {
          span: template.span,
          text:
            fields.length === 0
              ? "no `{field}` in it"
              : `no field in it ${choices.length === 0 ? "ever changes" : "tells one occurrence from the next"}`,
        },
        related: fields.map((part) => ({
          span: part.field.origin.name.span,
          text: choices.includes(part) ? "one of a few values" : "always the same",
        })),
      },
    );
  },
});

/** How many texts a part can be, where they can be counted: one of a literal or constant, some of a choice. */
function fewValues(part: TemplatePart): number | undefined {
  if (part.kind === "literal" || part.field.presence.kind === "constant") return 1;
  const { enum: choices } = part.field.schema;
  return choices === undefined ? undefined : new Set(choices).size;
}
