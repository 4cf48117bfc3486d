import { findByName } from "../../catalog/find-by-name.js";
import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { metaNameFaults } from "../queries/meta-name-fault.js";
import { defineRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/**
 * A contract is only valid if a name that means one of Meta's events is spelled as Meta spells it (Meta Pixel
 * API reference, 2024-07-16).
 */
export const misspelledStandardEvent = defineRule<{
  readonly event: string;
  readonly name: string;
  readonly meant: readonly string[];
}>({
  name: "misspelled-standard-event",
  severity: "error",
  message: ({ event, name, meant }) =>
    `${quote(event)} is sent as ${quote(name)}, which is not how Meta writes ${listAny(meant)}`,
  note: "Names are matched letter by letter: with another spelling it is a custom event, and the data is split in two.",
  help: ({ meant }) =>
    `write \`metaEvent: ${meant[0] ?? ""}\`, or \`{ custom: … }\` with a name that means something else`,
  check(context, report) {
    for (const { name, event, meant, form } of metaNameFaults(context, "misspelled")) {
      const fact = findByName(context.catalog.events, meant[0] ?? "")?.fact;
      const suggested = nameSuggestions(name, meant, "");
      report(
        { event, name: name.value, meant: meant.slice(0, 3) },
        {
          ...suggested,
          // Inside of `{ custom: … }` the standard name would be wrong as well.
          ...(form === "custom" ? { suggestions: [] } : {}),
          facts: fact === undefined ? [] : [factLine(fact)],
        },
      );
    }
  },
});
