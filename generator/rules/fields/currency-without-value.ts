import { quote } from "../../text/quote.js";
import { amountNames } from "../queries/amount-names.js";
import { isCurrency } from "../queries/currency-status.js";
import { defineEventRule } from "../rule.js";

/** A contract is only sound if a currency comes with an amount (Standard Parameters, 2025-11-17). */
export const currencyWithoutValue = defineEventRule<{ readonly event: string; readonly name: string }>({
  name: "currency-without-value",
  severity: "warning",
  message: ({ event, name }) => `${quote(event)} sends ${quote(name)} without an amount`,
  note: "A currency alone means nothing; Events Manager asks for a value, and there is no value to bid on.",
  help: ({ name }) => `add the amount, as \`value\`, or remove ${quote(name)}`,
  check(event, report, { catalog }) {
    const names = event.origin.parameters.map((field) => field.name);
    const currency = names.find((name) => isCurrency(catalog, name.value));
    if (currency === undefined) return;
    // Where Meta requires the amount, the rule on demanded parameters says so.
    const known = amountNames(catalog);
    if (event.meta.kind === "standard" && event.meta.event.requires.some((name) => known.has(name))) return;
    if (names.some((name) => known.has(name.value))) return;
    report(
      { event: event.name, name: currency.value },
      { at: { span: currency.span, text: "a currency without an amount" } },
    );
  },
});
