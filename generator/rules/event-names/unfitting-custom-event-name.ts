import { quote } from "../../text/quote.js";
import { metaNameFaults } from "../ask/meta-name-fault.js";
import { defineRule } from "../rule.js";

const LONGEST = 50;

/**
 * A contract is only valid if a custom event's name has 1 to 50 printable characters (Conversion Tracking,
 * 2026-06-30).
 */
export const unfittingCustomEventName = defineRule<{ readonly event: string }>({
  name: "unfitting-custom-event-name",
  severity: "error",
  message: ({ event }) => `the custom name of ${quote(event)} is not 1 to 50 printable characters`,
  why: "Meta cuts or refuses longer names, and what cannot be seen makes two names of what looks like one.",
  mend: "shorten it to 50 characters, without control characters and without spaces at its ends",
  check(context, report) {
    for (const { name, event } of metaNameFaults(context, "unfitting")) {
      const length = Array.from(name.value).length;
      const text = length > LONGEST ? `${length} characters` : "holds something that is not seen";
      report({ event }, { at: { span: name.span, text } });
    }
  },
});
