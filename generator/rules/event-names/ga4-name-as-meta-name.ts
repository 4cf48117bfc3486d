import { findByName } from "../../catalog/find-by-name.js";
import { quote } from "../../text/quote.js";
import { metaNameFaults } from "../queries/meta-name-fault.js";
import { defineRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/**
 * A contract is only valid if no name for Meta is a GA4 event name (Google Analytics, Recommended events).
 */
export const ga4NameAsMetaName = defineRule<{
  readonly event: string;
  readonly name: string;
  readonly meta: string | undefined;
}>({
  name: "ga4-name-as-meta-name",
  severity: "error",
  message: ({ event, name }) => `${quote(event)} is sent to Meta under the GA4 name ${quote(name)}`,
  note: "Meta treats it as a custom event: it appears beside the standard event, and no campaign optimises on it.",
  help: ({ meta }) =>
    meta === undefined
      ? "write `metaEvent: none`, or a custom event with a name of your own; GA4's name goes under `observers`"
      : `write \`metaEvent: ${meta}\`; GA4's name goes under \`observers\``,
  check(context, report) {
    for (const { name, event, meant, form } of metaNameFaults(context, "ga4")) {
      const fact = findByName(context.catalog.ga4Events, name.value)?.fact;
      report(
        { event, name: name.value, meta: meant[0] },
        {
          ...nameSuggestions(name, meant, "Meta has no event for this action"),
          ...(form === "custom" ? { suggestions: [] } : {}),
          facts: fact === undefined ? [] : [factLine(fact)],
        },
      );
    }
  },
});
