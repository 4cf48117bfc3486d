import { quote } from "../../text/quote.js";
import { suggestIn } from "../../value/suggest-in.js";
import { doubtfulCurrencies } from "../queries/doubtful-currencies.js";
import { defineRule } from "../rule.js";

/** A contract is only valid if its currencies are codes of ISO 4217 in capital letters (Standard Parameters, 2025-11-17). */
export const unknownCurrency = defineRule<{
  readonly subject: string;
  readonly capitals: string | undefined;
}>({
  name: "unknown-currency",
  severity: "error",
  message: ({ subject, capitals }) =>
    capitals === undefined
      ? `${subject} names a currency that ISO 4217 does not know`
      : `${subject} does not write ${quote(capitals)} as ISO 4217 does`,
  note: "Meta refuses the event or leaves its amount out, and revenue falls short by everything in that currency.",
  help: "write the three capital letters of ISO 4217, such as EUR",
  check(context, report) {
    const codes = context.catalog.currencies.filter(({ replaced }) => !replaced).map(({ code }) => code);
    for (const { subject, span, text, status } of doubtfulCurrencies(context)) {
      if (status !== "unknown") continue;
      const capitals = text.trim().toUpperCase();
      const meant = codes.includes(capitals) ? [capitals] : suggestIn(codes)(capitals, 1);
      report(
        { subject, capitals: codes.includes(capitals) ? capitals : undefined },
        {
          at: { span, text: codes.includes(capitals) ? "three capital letters" : "not a currency" },
          suggestions: meant.map((code) => ({
            title: `write \`${code}\``,
            span,
            replacement: code,
            sure: code === capitals,
          })),
        },
      );
    }
  },
});
