import { quote } from "../text/quote.js";
import { defineEventRule } from "./rule.js";

/** What a currency can stand beside. */
const AMOUNTS: ReadonlySet<string> = new Set(["net_revenue", "predicted_ltv", "value"]);

/** A contract is only sound if a currency comes with an amount (Standard Parameters, 2025-11-17). */
export const currencyWithoutValue = defineEventRule<{ readonly event: string }>({
  name: "currency-without-value",
  severity: "warning",
  message: ({ event }) => `${quote(event)} sends \`currency\` without an amount`,
  why: "A currency alone says nothing; Events Manager asks for a value, and no value can be bid on.",
  mend: "add `value`, or take `currency` out",
  check(event, report) {
    const names = event.origin.parameters.map((field) => field.name);
    const currency = names.find((name) => name.value === "currency");
    // Where Meta demands the amount, the rule on demanded parameters says so.
    if (event.meta.kind === "standard" && event.meta.event.requires.includes("value")) return;
    const hasAmount = names.some((name) => AMOUNTS.has(name.value) || name.value === "contents.item_price");
    if (currency === undefined || hasAmount) return;
    report({ event: event.name }, { at: { span: currency.span, text: "the currency of nothing" } });
  },
});
