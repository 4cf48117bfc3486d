import { suggestName } from "../catalog/suggest-name.js";
import { quote } from "../text/quote.js";
import { homeOfName } from "./home-of-name.js";
import { meantInstead } from "./meant-instead.js";
import { omittedNames } from "./omitted-names.js";
import { defineRule } from "./rule.js";
import { unknownNames } from "./unknown-names.js";

/**
 * A contract is only valid if a parameter is one of Meta's or defined for the whole contract (Standard
 * Parameters, 2025-11-17).
 */
export const unknownParameter = defineRule<{ readonly event: string; readonly name: string }>({
  name: "unknown-parameter",
  severity: "error",
  message: ({ event, name }) =>
    `${quote(event)} has the parameter ${quote(name)}, which is neither Meta's nor defined by the contract`,
  why: "Meta reads its own parameters by their exact names; under another name the value counts for nothing.",
  mend: "correct the name, or define a parameter of your own under the contract's `parameters`",
  check({ model, catalog }, report) {
    const own = model.origin.parameters.map((field) => ({ name: field.name.value, aliases: [] }));
    const omitted = omittedNames(model);
    for (const finding of unknownNames(model, "parameter")) {
      const { name, within } = finding;
      if (omitted.has(name)) continue;
      const home = homeOfName(catalog, name.value);
      const isKey = model.origin.events.some(
        (event) => event.name.value === within && event.keys.some((key) => key.name.value === name.value),
      );
      const elsewhere = isKey ? "a key of this event, and keys are never sent" : home;
      const meant = elsewhere === undefined ? suggestName([...own, ...catalog.parameters], name.value) : [];
      report({ event: within, name: name.value }, meantInstead(name, meant, elsewhere ?? "defined nowhere"));
    }
  },
});
