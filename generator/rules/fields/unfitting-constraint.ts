import type { ValueSchemaAst } from "../../contract/ast.js";
import { quote } from "../../text/quote.js";
import { TYPE_NAMES } from "../../value/type-names.js";
import {
  appliesTo,
  CONSTRAINT_KEYWORDS,
  CONSTRAINTS,
  type ConstraintKeyword,
  type ValueSchema,
  type ValueType,
} from "../../value/value-schema.js";
import { schemasStating, subjectOf } from "../queries/written-schemas.js";
import { defineRule } from "../rule.js";

/** A contract is only valid if each constraint applies to the type of its value (JSON Schema 2020-12). */
export const unfittingConstraint = defineRule<{
  readonly subject: string;
  readonly keyword: ConstraintKeyword;
  readonly type: ValueType;
}>({
  name: "unfitting-constraint",
  severity: "error",
  message: ({ subject, keyword, type }) =>
    `${quote(keyword)} does not apply to ${subject}, which is ${TYPE_NAMES[type]}`,
  note: "The constraint has no effect, so the values it was meant to exclude are sent.",
  help: ({ keyword }) =>
    `state \`type: ${CONSTRAINTS[keyword].types[0]}\` if that is what it is, or remove ${quote(keyword)}`,
  check(context, report) {
    for (const written of schemasStating(context, [...CONSTRAINT_KEYWORDS, "items"])) {
      const { field, meta, schema, wider } = written;
      // If the type itself is wrong, that is what to fix.
      const { type } = field.schema;
      if (wider.some(({ span }) => span === type?.span)) continue;
      const found = [
        ...unfittingWords(field.schema, schema),
        ...(field.schema.items === undefined || schema.items === undefined
          ? []
          : unfittingWords(field.schema.items, schema.items)),
      ];
      for (const { keyword, type: actual } of found) {
        const span = (field.schema[keyword] ?? field.schema.items?.[keyword])?.span;
        if (span === undefined) continue;
        const text =
          type === undefined && meta === undefined && actual === "string"
            ? "a value is text unless `type` says otherwise"
            : "";
        report(
          { subject: subjectOf(written), keyword, type: actual },
          { at: { span, text: text || `applies to ${TYPE_NAMES[CONSTRAINTS[keyword].types[0]]} only` } },
        );
      }
    }
  },
});

function unfittingWords(
  words: ValueSchemaAst,
  { type }: ValueSchema,
): readonly { readonly keyword: ConstraintKeyword; readonly type: ValueType }[] {
  return CONSTRAINT_KEYWORDS.filter((keyword) => words[keyword] !== undefined)
    .filter((keyword) => !appliesTo(keyword, type))
    .map((keyword) => ({ keyword, type }));
}
