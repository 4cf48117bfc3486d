import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { metaNameFaults } from "../queries/meta-name-fault.js";
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
  note: "Campaigns optimise best on standard events; a custom one starts from scratch and needs a custom conversion.",
  help: ({ meant }) =>
    `write \`metaEvent: ${meant[0] ?? ""}\` if that is what happened, otherwise add \`allow\` here with the reason`,
  check(context, report) {
    for (const { name, event, meant } of metaNameFaults(context, "like-standard")) {
      const named = meant.slice(0, 3);
      report({ event, name: name.value, meant: named }, { at: { span: name.span, text: "a custom event" } });
    }
  },
});
