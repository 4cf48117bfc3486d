import { findByName } from "../../catalog/find-by-name.js";
import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { unknownNames } from "../queries/unknown-names.js";
import { defineRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/**
 * A contract is only valid if `advancedMatching` lists what the Pixel accepts at init (Advanced matching,
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
    `${quote(source)} would pass the Pixel ${quote(identifier)}, which it does not accept`,
  note: "The Pixel ignores it: it reads address, browser and cookies by itself, and the rest is for server events only.",
  help: ({ able }) => `remove it; the Pixel accepts ${listAny(able)}`,
  check({ model, catalog }, report) {
    const able = catalog.userDataKeys.filter((key) => key.advancedMatching).map((key) => key.name);
    for (const { name, within } of unknownNames(model, "identifier")) {
      const key = findByName(catalog.userDataKeys, name.value);
      if (key === undefined) continue;
      report(
        { source: within, identifier: name.value, able },
        { at: { span: name.span, text: "the Pixel does not accept this" }, facts: [factLine(key.fact)] },
      );
    }
  },
});
