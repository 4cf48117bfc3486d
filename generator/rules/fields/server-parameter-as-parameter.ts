import { findByName } from "../../catalog/find-by-name.js";
import { foldWord } from "../../catalog/fold-name.js";
import { quote } from "../../text/quote.js";
import { whereNameBelongs } from "../queries/where-name-belongs.js";
import { defineRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/**
 * A contract is only valid if no parameter of its own has the name of a server event parameter (Server Event
 * Parameters, 2026-02-12).
 */
export const serverParameterAsParameter = defineRule<{ readonly name: string; readonly meta: string }>({
  name: "server-parameter-as-parameter",
  severity: "error",
  message: ({ name, meta }) =>
    `the contract defines ${quote(name)} as a parameter of its own, but Meta's ${quote(meta)} is not a parameter`,
  note: "Meta reads it beside `custom_data`, never in it: there it is a custom value without effect.",
  help: ({ meta }) =>
    `remove it and set it where it belongs; if it means something other than Meta's ${quote(meta)}, rename it`,
  check({ model, catalog }, report) {
    for (const { name } of model.origin.parameters) {
      if (findByName(catalog.parameters, name.value) !== undefined) continue;
      const word = foldWord(name.value);
      const meta = catalog.serverParameters.find((entry) => foldWord(entry.name) === word);
      if (meta === undefined) continue;
      report(
        { name: name.value, meta: meta.name },
        {
          at: { span: name.span, text: whereNameBelongs(catalog, meta.name) ?? "set elsewhere" },
          facts: [factLine(meta.fact)],
        },
      );
    }
  },
});
