import { quote } from "../../text/quote.js";
import { idPartSpan } from "../ask/id-part-span.js";
import { templateOf } from "../ask/template-of.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if every field of an id's template is required (language 1.0). */
export const optionalEventIdField = defineEventRule<{
  readonly event: string;
  readonly field: string;
  readonly presence: "optional" | "default";
}>({
  name: "optional-event-id-field",
  severity: "error",
  message: ({ event, field, presence }) =>
    `the event id of ${quote(event)} is made of ${quote(field)}, which ${
      presence === "default" ? "falls back to a default" : "may be missing"
    }`,
  why: ({ presence }) =>
    presence === "default"
      ? "Where one side gives it and the other falls back, the two ids differ, and Meta counts the event twice."
      : "An id with a hole in it is the same for everybody, and Meta merges the conversions of strangers.",
  mend: ({ field, presence }) =>
    presence === "default"
      ? `make ${quote(field)} required instead, or make the id of something that every side knows`
      : `make ${quote(field)} required, or make the id of something that always is there`,
  check(event, report) {
    const template = templateOf(event);
    for (const part of template?.parts ?? []) {
      if (template === undefined || part.kind === "literal") continue;
      const { presence, origin, schema } = part.field;
      if (presence.kind === "required" || presence.kind === "constant") continue;
      // What no id can be made of does not become fit for one by being required.
      if (schema.type !== "string" && schema.type !== "integer") continue;
      const { file, start, end } = origin.span;
      const isShort = file.text.slice(start, end) === "optional";
      report(
        { event: event.name, field: part.name, presence: presence.kind },
        {
          at: {
            span: idPartSpan(template.span, part.name),
            text: presence.kind === "default" ? "the sides may differ here" : "may be missing",
          },
          related: [
            {
              span: origin.name.span,
              text: presence.kind === "default" ? "is filled in where nobody gives it" : "is optional",
            },
          ],
          suggestions: isShort
            ? [
                {
                  title: `make ${quote(part.name)} required`,
                  span: origin.span,
                  replacement: "required",
                  sure: true,
                },
              ]
            : [],
        },
      );
    }
  },
});
