import { quote } from "../../text/quote.js";
import { isMisspelt } from "../ask/misspelt-name.js";
import { defineEventRule } from "../rule.js";
import { insertParameters } from "../say/insert-parameters.js";

/** A contract is only sound if products come with `content_type` (Standard Parameters, 2025-11-17). */
export const contentIdsWithoutType = defineEventRule<{ readonly event: string; readonly name: string }>({
  name: "content-ids-without-type",
  severity: "warning",
  message: ({ event, name }) => `${quote(event)} sends ${quote(name)} without \`content_type\``,
  why: "Without it Meta guesses whether the ids are products or groups of them, and catalogue ads match fewer, or none.",
  mend: "add `content_type: { const: product }`, or `product_group` where the ids name groups of variants",
  check(event, report, { model, catalog }) {
    const { parameters } = event;
    const products = parameters.find(({ name }) => name === "content_ids" || name === "contents");
    if (products === undefined || isMisspelt(model, catalog, event.name, "content_type")) return;
    if (parameters.some(({ name }) => name === "content_type")) return;
    report(
      { event: event.name, name: products.name },
      {
        at: { span: products.origin.name.span, text: "of which type?" },
        suggestions: insertParameters(event, ["content_type"]).map((suggestion) => ({
          ...suggestion,
          sure: false,
        })),
      },
    );
  },
});
