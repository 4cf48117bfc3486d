import { suggestName } from "../../catalog/suggest-name.js";
import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { unknownNames } from "../queries/unknown-names.js";
import { defineRule } from "../rule.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/** A contract is only valid if a source's `delivery` is one of the language's deliveries (language 1.0). */
export const unknownDelivery = defineRule<{
  readonly source: string;
  readonly delivery: string;
  readonly known: readonly string[];
}>({
  name: "unknown-delivery",
  severity: "error",
  message: ({ source, delivery }) =>
    `${quote(source)} delivers by ${quote(delivery)}, which the language does not have`,
  note: "The delivery decides which code is generated and what can reach Meta at all.",
  help: ({ known }) => `write ${listAny(known)}`,
  check({ model, catalog }, report) {
    const known = catalog.deliveries.map((delivery) => delivery.name);
    for (const { name, within } of unknownNames(model, "delivery")) {
      report(
        { source: within, delivery: name.value, known },
        nameSuggestions(name, suggestName(catalog.deliveries, name.value), "not a delivery"),
      );
    }
  },
});
