import { quote } from "../../text/quote.js";
import { metaNameFaults } from "../queries/meta-name-fault.js";
import { defineRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is only valid if a custom event's name is no longer than Meta takes, and printable (Conversion Tracking, 2026-06-30). */
export const unfittingCustomEventName = defineRule<{ readonly event: string; readonly maxLength: number }>({
  name: "unfitting-custom-event-name",
  severity: "error",
  message: ({ event, maxLength }) =>
    `the custom name of ${quote(event)} is not 1 to ${maxLength} printable characters`,
  note: "Meta truncates or refuses longer names, and invisible characters turn one name into two.",
  help: ({ maxLength }) =>
    `shorten it to ${maxLength} characters, without control characters and without leading or trailing spaces`,
  check(context, report) {
    const { maxLength, fact } = context.catalog.customEventNames;
    for (const { name, event } of metaNameFaults(context, "unfitting")) {
      const length = Array.from(name.value).length;
      const text = length > maxLength ? `${length} characters` : "contains an invisible character";
      report({ event, maxLength }, { at: { span: name.span, text }, facts: [factLine(fact)] });
    }
  },
});
