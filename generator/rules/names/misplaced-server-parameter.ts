import { findByName } from "../../catalog/find-by-name.js";
import { quote } from "../../text/quote.js";
import { unknownNames } from "../queries/unknown-names.js";
import { whereNameBelongs } from "../queries/where-name-belongs.js";
import { defineRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/**
 * A contract is only valid if `serverEvent` contains nothing that every event has anyway (Server Event
 * Parameters, 2026-02-12).
 */
export const misplacedServerParameter = defineRule<{ readonly event: string; readonly name: string }>({
  name: "misplaced-server-parameter",
  severity: "error",
  message: ({ event, name }) =>
    `${quote(event)} declares ${quote(name)} under \`serverEvent\`, but it is set elsewhere`,
  note: "What every event carries is set in one place; two places would eventually disagree.",
  help: "remove it; `serverEvent` is for Meta's optional parameters, such as `referrer_url` or `opt_out`",
  check({ model, catalog }, report) {
    for (const { name, within } of unknownNames(model, "server-parameter")) {
      const parameter = findByName(catalog.serverParameters, name.value);
      if (parameter === undefined) continue;
      report(
        { event: within, name: name.value },
        {
          at: { span: name.span, text: whereNameBelongs(catalog, name.value) ?? "set elsewhere" },
          facts: [factLine(parameter.fact)],
        },
      );
    }
  },
});
