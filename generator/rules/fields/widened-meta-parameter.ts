import { quote } from "../../text/quote.js";
import { isCurrency } from "../ask/currency-standing.js";
import { statedSchemas, subjectOf } from "../ask/written-schemas.js";
import { defineRule } from "../rule.js";
import { factLine } from "../say/fact-line.js";

/** A contract is only valid if it narrows what Meta takes and never widens it (Standard Parameters, 2025-11-17). */
export const widenedMetaParameter = defineRule<{ readonly subject: string }>({
  name: "widened-meta-parameter",
  severity: "error",
  message: ({ subject }) => `${subject} lets through what Meta does not take`,
  why: "Values that Meta cannot read are dropped, and revenue, catalogue or audiences built on them stay empty.",
  mend: "say less than Meta allows, or take the word out: what Meta demands holds without being written",
  check(context, report) {
    for (const written of statedSchemas(context).filter(({ wider }) => wider.length > 0)) {
      const { name, field, meta, wider } = written;
      if (meta === undefined) continue;
      for (const { span, text, meant } of wider) {
        // What is no currency is another rule's affair, and says more.
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
