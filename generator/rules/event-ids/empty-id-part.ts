import { literalText } from "../../model/id-pieces.js";
import type { TemplatePart } from "../../model/model.js";
import { quote } from "../../text/quote.js";
import { idPartSpan } from "../ask/id-part-span.js";
import { soundTemplateOf } from "../ask/template-of.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if no part of an event id can be empty (Server Event Parameters, 2026-02-12). */
export const emptyIdPart = defineEventRule<{ readonly event: string; readonly field: string }>({
  name: "empty-id-part",
  severity: "error",
  message: ({ event, field }) =>
    `the event id of ${quote(event)} is made of ${quote(field)}, which may be empty`,
  why: "An id with a hole in it is the same for everybody, and Meta merges the conversions of strangers.",
  mend: ({ field }) =>
    `let ${quote(field)} always hold something: take the empty value out, or demand a character`,
  check(event, report) {
    const template = soundTemplateOf(event);
    for (const part of template?.parts ?? []) {
      if (template === undefined || part.kind === "literal" || !mayBeEmpty(part)) continue;
      report(
        { event: event.name, field: part.name },
        {
          at: { span: idPartSpan(template.span, part.name), text: "may be nothing at all" },
          related: [{ span: part.field.origin.name.span, text: "what it can hold is said here" }],
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
