import { quote } from "../../text/quote.js";
import { metaNameFaults } from "../ask/meta-name-fault.js";
import { defineRule } from "../rule.js";
import { factLine } from "../say/fact-line.js";

/**
 * A contract is only valid if no event bears a name that Meta gives to events of its own (fbevents.js
 * 2.9.134; AppendAttribution reference, 2026-05).
 */
export const reservedCustomEvent = defineRule<{ readonly event: string; readonly name: string }>({
  name: "reserved-custom-event",
  severity: "error",
  message: ({ event, name }) =>
    `${quote(event)} is sent as ${quote(name)}, a name that Meta keeps for events of its own`,
  why: "Your events would be mixed with those that Meta or its Pixel makes by itself, and nobody could part them.",
  mend: "choose another name and write it as `{ custom: Name }`",
  check(context, report) {
    for (const { name, event } of metaNameFaults(context, "reserved")) {
      report(
        { event, name: name.value },
        {
          at: { span: name.span, text: "taken by Meta" },
          facts: [factLine(context.catalog.reservedEventNames.fact)],
        },
      );
    }
  },
});
