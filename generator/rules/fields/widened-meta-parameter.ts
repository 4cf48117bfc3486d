import { quote } from "../../text/quote.js";
import { isCurrency } from "../queries/currency-status.js";
import { statedSchemas, subjectOf } from "../queries/written-schemas.js";
import { defineRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is only valid if it narrows what Meta takes and never widens it (Standard Parameters, 2025-11-17). */
export const widenedMetaParameter = defineRule<{ readonly subject: string }>({
  name: "widened-meta-parameter",
  severity: "error",
  message: ({ subject }) => `${subject} allows what Meta does not accept`,
  note: "Values that Meta cannot read are dropped, and revenue, catalogue or audiences built on them stay empty.",
  help: "allow less than Meta does, or remove the keyword: Meta's own limits always apply",
  check(context, report) {
    for (const written of statedSchemas(context).filter(({ wider }) => wider.length > 0)) {
      const { name, field, meta, wider } = written;
      if (meta === undefined) continue;
      for (const { span, text, meant } of wider) {
        // Another rule reports what is not a currency, and says more.
        if (isCurrency(context.catalog, name) && field.schema.enum?.some((node) => node.span === span))
          continue;
        report(
          { subject: subjectOf(written) },
          {
            at: { span, text },
            suggestions: meant.map((word) => ({
              title: `write ${quote(word)}`,
              span,
              replacement: word,
              sure: false,
            })),
            facts: [factLine(meta.fact)],
          },
        );
      }
    }
  },
});
