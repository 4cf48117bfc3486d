import { quote } from "../../text/quote.js";
import { metaNameFaults } from "../queries/meta-name-fault.js";
import { defineRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/**
 * A contract is only valid if no event has a name that Meta was seen to use for its own events (language 1.0; the
 * names: fbevents.js 2.9.134; AppendAttribution reference, 2026-05).
 */
export const reservedCustomEvent = defineRule<{ readonly event: string; readonly name: string }>({
  name: "reserved-custom-event",
  severity: "error",
  message: ({ event, name }) =>
    `${quote(event)} is sent as ${quote(name)}, a name that Meta uses for events of its own`,
  note: "In reports your events could not be told from those that Meta or its Pixel creates under this name.",
  help: "choose another name and write it as `{ custom: Name }`",
  check(context, report) {
    for (const { name, event } of metaNameFaults(context, "reserved")) {
      report(
        { event, name: name.value },
        {
          at: { span: name.span, text: "used by Meta itself" },
          facts: [factLine(context.catalog.reservedEventNames.refusal)],
        },
      );
    }
  },
});
