import { quote } from "../../text/quote.js";
import { metaNameFaults } from "../queries/meta-name-fault.js";
import { defineRule } from "../rule.js";

/**
 * A contract is only sound if custom names are letters, digits, `_` and `-`; CRM stages are exempt
 * (Conversion Tracking, 2026-06-30).
 */
export const unusualCustomEventName = defineRule<{ readonly event: string; readonly name: string }>({
  name: "unusual-custom-event-name",
  severity: "warning",
  message: ({ event, name }) =>
    `the custom name ${quote(name)} of ${quote(event)} contains more than letters, digits, \`_\` and \`-\``,
  note: "Spaces and special characters are lost or changed in some tools, and the name must be the same everywhere.",
  help: "write the words together, as in `QuoteRequested`",
  check(context, report) {
    for (const { name, event } of metaNameFaults(context, "unusual")) {
      report({ event, name: name.value }, { at: { span: name.span, text: "unusual characters" } });
    }
  },
});
