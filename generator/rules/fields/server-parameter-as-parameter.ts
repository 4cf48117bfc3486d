import { findByName } from "../../catalog/find-by-name.js";
import { foldWord } from "../../catalog/fold-name.js";
import { quote } from "../../text/quote.js";
import { homeOfName } from "../ask/home-of-name.js";
import { defineRule } from "../rule.js";
import { factLine } from "../say/fact-line.js";

/**
 * A contract is only valid if no parameter of its own bears the name of a server event parameter (Server Event
 * Parameters, 2026-02-12).
 */
export const serverParameterAsParameter = defineRule<{ readonly name: string; readonly meta: string }>({
  name: "server-parameter-as-parameter",
  severity: "error",
  message: ({ name, meta }) =>
    `the contract defines ${quote(name)} as a parameter of its own, but Meta's ${quote(meta)} is none`,
  why: "Meta reads it beside `custom_data`, never in it: there it is a value of yours that counts for nothing.",
  mend: ({ meta }) =>
    `take it out and say it where it belongs; if it means something else than Meta's ${quote(meta)}, rename it`,
  check({ model, catalog }, report) {
    for (const { name } of model.origin.parameters) {
      if (findByName(catalog.parameters, name.value) !== undefined) continue;
      const word = foldWord(name.value);
      const meta = catalog.serverParameters.find((entry) => foldWord(entry.name) === word);
      if (meta === undefined) continue;
      report(
        { name: name.value, meta: meta.name },
        {
          at: { span: name.span, text: homeOfName(catalog, meta.name) ?? "decided elsewhere" },
          facts: [factLine(meta.fact)],
        },
      );
    }
  },
});
