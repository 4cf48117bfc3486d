import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { metaNameFaults } from "../ask/meta-name-fault.js";
import { defineRule } from "../rule.js";

/**
 * A contract is only sound if no custom event stands for an action that Meta has a standard event for
 * (Conversion Tracking, 2026-06-30).
 */
export const customEventLikeStandardEvent = defineRule<{
  readonly event: string;
  readonly name: string;
  readonly meant: readonly string[];
}>({
  name: "custom-event-like-standard-event",
  severity: "warning",
  message: ({ event, name, meant }) =>
    `the custom name ${quote(name)} of ${quote(event)} sounds like Meta's ${listAny(meant)}`,
  why: "Campaigns optimise best on standard events; a custom one starts from nothing and needs a custom conversion.",
  mend: ({ meant }) =>
    `write \`metaEvent: ${meant[0] ?? ""}\` if that is what happened, else say here under \`allow\` why not`,
  check(context, report) {
    for (const { name, event, meant } of metaNameFaults(context, "like-standard")) {
      const named = meant.slice(0, 3);
      report({ event, name: name.value, meant: named }, { at: { span: name.span, text: "a custom event" } });
    }
  },
});
