import { doubtfulCurrencies } from "../queries/doubtful-currencies.js";
import { defineRule } from "../rule.js";

/** A contract is only sound if its currencies are still in use (ISO 4217, list one). */
export const replacedCurrency = defineRule<{ readonly subject: string }>({
  name: "replaced-currency",
  severity: "warning",
  message: ({ subject }) => `${subject} names a currency that is no longer in use`,
  note: "Meta converts amounts at today's rates; for a currency without a rate the revenue is missing or wrong.",
  help: "write the code of the currency that replaced it",
  check(context, report) {
    for (const { subject, span, status } of doubtfulCurrencies(context)) {
      if (status === "replaced") report({ subject }, { at: { span, text: "no longer legal tender" } });
    }
  },
});
