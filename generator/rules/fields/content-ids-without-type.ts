import { quote } from "../../text/quote.js";
import { isMisspelled } from "../queries/misspelled-name.js";
import { defineEventRule } from "../rule.js";
import { insertParameters } from "../wording/insert-parameters.js";

/** A contract is only sound if products come with `content_type` (Standard Parameters, 2025-11-17). */
export const contentIdsWithoutType = defineEventRule<{
  readonly event: string;
  readonly name: string;
  readonly wanted: string;
}>({
  name: "content-ids-without-type",
  severity: "warning",
  message: ({ event, name, wanted }) => `${quote(event)} sends ${quote(name)} without ${quote(wanted)}`,
  note: "Without it Meta guesses whether the ids are products or groups of them, and catalogue ads match fewer, or none.",
  help: "add `content_type: { const: product }`, or `product_group` where the ids name groups of variants",
  check(event, report, { model, catalog }) {
    const { parameters } = event;
    const products = parameters.find(({ meta }) => meta !== undefined && meta.wants.length > 0);
    const wanted = products?.meta?.wants.find(
      (name) => !parameters.some((parameter) => parameter.name === name),
    );
    if (products === undefined || wanted === undefined) return;
    if (isMisspelled(model, catalog, event.name, wanted)) return;
    report(
      { event: event.name, name: products.name, wanted },
      {
        at: { span: products.origin.name.span, text: "of what type?" },
        suggestions: insertParameters(event, [wanted]).map((suggestion) => ({
          ...suggestion,
          sure: false,
        })),
      },
    );
  },
});
