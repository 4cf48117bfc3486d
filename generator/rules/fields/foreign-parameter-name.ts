import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { foldWord } from "../../catalog/fold-name.js";
import { quote } from "../../text/quote.js";
import { onceFor } from "../../value/once-for.js";
import { defineRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/**
 * A contract is only sound if none of its own parameters has another system's name for a Meta parameter
 * (Standard Parameters, 2025-11-17).
 */
export const foreignParameterName = defineRule<{ readonly name: string; readonly meta: string }>({
  name: "foreign-parameter-name",
  severity: "warning",
  message: ({ name, meta }) => `${quote(name)} is another system's name for Meta's ${quote(meta)}`,
  note: "Meta treats it as a custom parameter: the value appears in no report and is not used for bidding.",
  help: ({ meta }) => `send it as ${quote(meta)}; if it means something else, choose a name that says so`,
  check({ model, catalog }, report) {
    for (const { name } of model.origin.parameters) {
      if (findByName(catalog.parameters, name.value) !== undefined) continue;
      const meant = calledSo(catalog).get(foldWord(name.value)) ?? [];
      const [first] = meant;
      if (first === undefined) continue;
      const names = meant.map((parameter) => parameter.name);
      report(
        { name: name.value, meta: first.name },
        { ...nameSuggestions(name, names, ""), facts: [factLine(first.fact)] },
      );
    }
  },
});

/** Meta's parameters by their own names and those of other systems, folded. */
const calledSo = onceFor(({ parameters }: Catalog) => {
  const called = new Map<string, Catalog["parameters"][number][]>();
  for (const parameter of parameters) {
    for (const word of new Set([foldWord(parameter.name), ...parameter.aliases])) {
      const same = called.get(word);
      if (same === undefined) called.set(word, [parameter]);
      else same.push(parameter);
    }
  }
  return called;
});
