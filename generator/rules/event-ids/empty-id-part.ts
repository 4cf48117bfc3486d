import { literalText } from "../../model/id-pieces.js";
import type { TemplatePart } from "../../model/model.js";
import { quote } from "../../text/quote.js";
import { idPartSpan } from "../queries/id-part-span.js";
import { resolvedTemplateOf } from "../queries/template-of.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if no part of an event id can be empty (Server Event Parameters, 2026-02-12). */
export const emptyIdPart = defineEventRule<{ readonly event: string; readonly field: string }>({
  name: "empty-id-part",
  severity: "error",
  message: ({ event, field }) =>
    `the event id of ${quote(event)} is made of ${quote(field)}, which may be empty`,
  note: "An id with a missing part is the same for everyone, and Meta merges the conversions of different people.",
  help: ({ field }) =>
    `make sure that ${quote(field)} is never empty: remove the empty value, or require at least one character`,
  check(event, report) {
    const template = resolvedTemplateOf(event);
    for (const part of template?.parts ?? []) {
      if (template === undefined || part.kind === "literal" || !mayBeEmpty(part)) continue;
      report(
        { event: event.name, field: part.name },
        {
          at: { span: idPartSpan(template.span, part.name), text: "may be empty" },
          related: [{ span: part.field.origin.name.span, text: "its possible values are defined here" }],
        },
      );
    }
  },
});

function mayBeEmpty(part: Extract<TemplatePart, { readonly kind: "field" }>): boolean {
  const stated = literalText(part);
  const { enum: choices, pattern, minLength = 0 } = part.field.schema;
  if (stated !== undefined) return stated === "";
  if (choices !== undefined) return choices.includes("");
  return pattern !== undefined && minLength === 0 && new RegExp(pattern, "u").test("");
}
