import { findByName } from "../../catalog/find-by-name.js";
import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { unknownNames } from "../ask/unknown-names.js";
import { defineRule } from "../rule.js";
import { factLine } from "../say/fact-line.js";

/**
 * A contract is only valid if `advancedMatching` lists what the Pixel takes at init (Advanced matching,
 * 2023-12-21).
 */
export const unfittingAdvancedMatching = defineRule<{
  readonly source: string;
  readonly identifier: string;
  readonly able: readonly string[];
}>({
  name: "unfitting-advanced-matching",
  severity: "error",
  message: ({ source, identifier }) =>
    `${quote(source)} would hand the Pixel ${quote(identifier)}, which it does not take`,
  why: "The Pixel ignores it: address, browser and cookies it reads by itself, and the rest goes with server events only.",
  mend: ({ able }) => `take it out; the Pixel takes ${listAny(able)}`,
  check({ model, catalog }, report) {
    const able = catalog.userDataKeys.filter((key) => key.advancedMatching).map((key) => key.name);
    for (const { name, within } of unknownNames(model, "identifier")) {
      const key = findByName(catalog.userDataKeys, name.value);
      if (key === undefined) continue;
      report(
        { source: within, identifier: name.value, able },
        { at: { span: name.span, text: "the Pixel does not take this one" }, facts: [factLine(key.fact)] },
      );
    }
  },
});
