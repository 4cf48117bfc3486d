import { quote } from "../../text/quote.js";
import type { ValueType } from "../../value/value-schema.js";
import { idPartSpan } from "../queries/id-part-span.js";
import { templateOf } from "../queries/template-of.js";
import { defineEventRule } from "../rule.js";

const WHAT_IT_IS: Readonly<Record<ValueType, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number with decimals",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

/** A contract is only valid if the fields of an id's template are text or whole numbers (language 1.0). */
export const unstableEventIdField = defineEventRule<{
  readonly event: string;
  readonly field: string;
  readonly type: ValueType;
}>({
  name: "unstable-event-id-field",
  severity: "error",
  message: ({ event, field, type }) =>
    `the event id of ${quote(event)} is made of ${quote(field)}, which is ${WHAT_IT_IS[type]}`,
  note: "Systems write it differently (25, 25.0 and 25.00): the ids differ and the event counts twice.",
  help: "build the id from a number or text that identifies the occurrence, such as `order_id` or a key",
  check(event, report) {
    const template = templateOf(event);
    for (const part of template?.parts ?? []) {
      if (template === undefined || part.kind === "literal") continue;
      const { schema, origin } = part.field;
      if (schema.type === "string" || schema.type === "integer") continue;
      // A key of such a type is reported where it is declared.
      if (event.keys.some((key) => key.name === part.name)) continue;
      report(
        { event: event.name, field: part.name, type: schema.type },
        {
          at: {
            span: idPartSpan(template.span, part.name),
            text: "is written differently by different systems",
          },
          related: [{ span: origin.name.span, text: WHAT_IT_IS[schema.type] }],
        },
      );
    }
  },
});
