import type { Catalog } from "../../catalog/catalog.js";
import { quote } from "../../text/quote.js";
import { onceFor } from "../../value/once-for.js";
import { defineEventRule } from "../rule.js";

/** What a currency can stand beside. */
const amounts = onceFor(({ parameters, contentsMembers }: Catalog): ReadonlySet<string> => {
  const own = parameters.filter((parameter) => parameter.amount).map(({ name }) => name);
  const ofItems = contentsMembers.filter((member) => member.amount).map(({ name }) => `contents.${name}`);
  return new Set([...own, ...ofItems]);
});

/** A contract is only sound if a currency comes with an amount (Standard Parameters, 2025-11-17). */
export const currencyWithoutValue = defineEventRule<{ readonly event: string }>({
  name: "currency-without-value",
  severity: "warning",
  message: ({ event }) => `${quote(event)} sends \`currency\` without an amount`,
  why: "A currency alone says nothing; Events Manager asks for a value, and no value can be bid on.",
  mend: "add `value`, or take `currency` out",
  check(event, report, { catalog }) {
    const names = event.origin.parameters.map((field) => field.name);
    const currency = names.find((name) => name.value === "currency");
    if (currency === undefined) return;
    // Where Meta demands the amount, the rule on demanded parameters says so.
    if (event.meta.kind === "standard" && event.meta.event.requires.includes("value")) return;
    const known = amounts(catalog);
    if (names.some((name) => known.has(name.value))) return;
    report({ event: event.name }, { at: { span: currency.span, text: "the currency of nothing" } });
  },
});
