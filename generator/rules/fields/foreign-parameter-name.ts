import { findByName } from "../../catalog/find-by-name.js";
import { foldWord } from "../../catalog/fold-name.js";
import { quote } from "../../text/quote.js";
import { defineRule } from "../rule.js";
import { factLine } from "../say/fact-line.js";
import { meantInstead } from "../say/meant-instead.js";

/**
 * A contract is only sound if no parameter of its own bears another system's word for one of Meta's
 * (Standard Parameters, 2025-11-17).
 */
export const foreignParameterName = defineRule<{ readonly name: string; readonly meta: string }>({
  name: "foreign-parameter-name",
  severity: "warning",
  message: ({ name, meta }) => `${quote(name)} is another system's word for Meta's ${quote(meta)}`,
  why: "Meta takes it for a parameter of your own: the value appears in no report and is used for no bidding.",
  mend: ({ meta }) => `send it as ${quote(meta)}; if it means something else, choose a name that says so`,
  check({ model, catalog }, report) {
    for (const { name } of model.origin.parameters) {
      if (findByName(catalog.parameters, name.value) !== undefined) continue;
      const word = foldWord(name.value);
      const meant = catalog.parameters.filter(
        (parameter) => foldWord(parameter.name) === word || parameter.aliases.includes(word),
      );
      const [first] = meant;
      if (first === undefined) continue;
      const names = meant.map((parameter) => parameter.name);
      report(
        { name: name.value, meta: first.name },
        { ...meantInstead(name, names, ""), facts: [factLine(first.fact)] },
      );
    }
  },
});
