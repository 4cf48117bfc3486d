import { findByName } from "../../catalog/find-by-name.js";
import { quote } from "../../text/quote.js";
import { metaNameFaults } from "../queries/meta-name-fault.js";
import { defineRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/**
 * A contract is only valid if no Meta event is declared as custom (Meta Pixel API reference, 2024-07-16).
 */
export const standardEventAsCustom = defineRule<{ readonly event: string; readonly name: string }>({
  name: "standard-event-as-custom",
  severity: "error",
  message: ({ event, name }) => `${quote(event)} declares Meta's ${quote(name)} as a custom event`,
  note: "Nobody would check what Meta requires of the event, and the Pixel skips its own checks for custom ones too.",
  help: ({ name }) => `write \`metaEvent: ${name}\``,
  check(context, report) {
    for (const { name, event } of metaNameFaults(context, "standard-as-custom")) {
      const fact = findByName(context.catalog.events, name.value)?.fact;
      report(
        { event, name: name.value },
        {
          at: { span: name.span, text: "one of Meta's own events" },
          facts: fact === undefined ? [] : [factLine(fact)],
        },
      );
    }
  },
});
