import { doubtfulCurrencies } from "../ask/doubtful-currencies.js";
import { defineRule } from "../rule.js";

/** A contract is only sound if its currencies are still in use (ISO 4217, list one). */
export const replacedCurrency = defineRule<{ readonly subject: string }>({
  name: "replaced-currency",
  severity: "warning",
  message: ({ subject }) => `${subject} names a currency that is no longer in use`,
  why: "Meta converts amounts by today's rates; for a currency without one the revenue is missing or wrong.",
  mend: "write the code of the currency that took its place",
  check(context, report) {
    for (const { subject, span, standing } of doubtfulCurrencies(context)) {
      if (standing === "replaced") report({ subject }, { at: { span, text: "no longer legal tender" } });
    }
  },
});
