import { quote } from "../../text/quote.js";
import { idPartSpan } from "../queries/id-part-span.js";
import { templateOf } from "../queries/template-of.js";
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
  note: ({ presence }) =>
    presence === "default"
      ? "If one side gives it and the other falls back to the default, the two ids differ, and Meta counts the event twice."
      : "An id with a missing part is the same for everyone, and Meta merges the conversions of different people.",
  help: ({ field, presence }) =>
    presence === "default"
      ? `make ${quote(field)} required instead, or build the id from something that every side knows`
      : `make ${quote(field)} required, or build the id from something that is always there`,
  check(event, report) {
    const template = templateOf(event);
    for (const part of template?.parts ?? []) {
      if (template === undefined || part.kind === "literal") continue;
      const { presence, origin, schema } = part.field;
      if (presence.kind === "required" || presence.kind === "constant") continue;
      // Being required does not make a field suitable for an id.
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
              text: presence.kind === "default" ? "is filled in when it is not given" : "is optional",
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
