import { findByName } from "../../catalog/find-by-name.js";
import { suggestName } from "../../catalog/suggest-name.js";
import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { unknownNames } from "../queries/unknown-names.js";
import { defineRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/**
 * A contract is only valid if an `actionSource` is one of Meta's values for action_source (Server Event Parameters,
 * 2026-02-12).
 */
export const unknownActionSource = defineRule<{ readonly name: string; readonly known: readonly string[] }>({
  name: "unknown-action-source",
  severity: "error",
  message: ({ name }) => `${quote(name)} is not one of Meta's action sources`,
  note: "Meta refuses an event that does not say, in its own words, where the action happened.",
  help: ({ known }) => `write ${listAny(known)}`,
  check({ model, catalog }, report) {
    const known = catalog.actionSources.map((actionSource) => actionSource.name);
    for (const { name } of unknownNames(model, "action-source")) {
      const meant = suggestName(catalog.actionSources, name.value);
      const fact = (meant[0] === undefined ? undefined : findByName(catalog.actionSources, meant[0]))?.fact;
      report(
        { name: name.value, known },
        {
          ...nameSuggestions(name, meant, "not a value of `action_source`"),
          facts: fact === undefined ? [] : [factLine(fact)],
        },
      );
    }
  },
});
