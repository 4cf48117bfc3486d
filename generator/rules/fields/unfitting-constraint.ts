import type { ValueSchemaAst } from "../../contract/ast.js";
import { quote } from "../../text/quote.js";
import { TYPE_NAMES } from "../../value/type-names.js";
import type { ValueSchema, ValueType } from "../../value/value-schema.js";
import { schemasStating, subjectOf } from "../ask/written-schemas.js";
import { defineRule } from "../rule.js";

/** What each keyword speaks of. */
const SPEAKS_OF = {
  pattern: ["string"],
  minLength: ["string"],
  maxLength: ["string"],
  minimum: ["integer", "number"],
  maximum: ["integer", "number"],
  exclusiveMinimum: ["integer", "number"],
  minItems: ["array"],
  maxItems: ["array"],
  uniqueItems: ["array"],
} as const satisfies Readonly<Record<string, readonly ValueType[]>>;

type Keyword = keyof typeof SPEAKS_OF;

const KEYWORDS = Object.keys(SPEAKS_OF) as readonly Keyword[];

/** A contract is only valid if each limit speaks of the type it is put to (JSON Schema 2020-12). */
export const unfittingConstraint = defineRule<{
  readonly subject: string;
  readonly keyword: Keyword;
  readonly type: ValueType;
}>({
  name: "unfitting-constraint",
  severity: "error",
  message: ({ subject, keyword, type }) =>
    `${quote(keyword)} says nothing of ${subject}, which is ${TYPE_NAMES[type]}`,
  why: "The limit holds for no value at all, so what it was to keep out is sent.",
  mend: ({ keyword }) =>
    `state \`type: ${SPEAKS_OF[keyword][0]}\` if that is what it is, or take ${quote(keyword)} out`,
  check(context, report) {
    for (const written of schemasStating(context, [...KEYWORDS, "items"])) {
      const { field, meta, schema, wider } = written;
      // Where the type itself is wrong, that is what to mend.
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
          { at: { span, text: text || `speaks of ${TYPE_NAMES[SPEAKS_OF[keyword][0]]} only` } },
        );
      }
    }
  },
});

function unfittingWords(
  words: ValueSchemaAst,
  { type }: ValueSchema,
): readonly { readonly keyword: Keyword; readonly type: ValueType }[] {
  return KEYWORDS.filter((keyword) => words[keyword] !== undefined)
    .filter((keyword) => !SPEAKS_OF[keyword].some((able) => able === type))
    .map((keyword) => ({ keyword, type }));
}
