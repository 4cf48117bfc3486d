import { findByName } from "../../catalog/find-by-name.js";
import { quote } from "../../text/quote.js";
import { homeOfName } from "../ask/home-of-name.js";
import { unknownNames } from "../ask/unknown-names.js";
import { defineRule } from "../rule.js";
import { factLine } from "../say/fact-line.js";

/**
 * A contract is only valid if `serverEvent` holds nothing that every event has anyway (Server Event
 * Parameters, 2026-02-12).
 */
export const misplacedServerParameter = defineRule<{ readonly event: string; readonly name: string }>({
  name: "misplaced-server-parameter",
  severity: "error",
  message: ({ event, name }) =>
    `${quote(event)} declares ${quote(name)} under \`serverEvent\`, but it is decided elsewhere`,
  why: "What every event carries is decided in one place; said twice, the two places would one day disagree.",
  mend: "take it out; `serverEvent` is for Meta's optional parameters, such as `referrer_url` or `opt_out`",
  check({ model, catalog }, report) {
    for (const { name, within } of unknownNames(model, "server-parameter")) {
      const parameter = findByName(catalog.serverParameters, name.value);
      if (parameter === undefined) continue;
      report(
        { event: within, name: name.value },
        {
          at: { span: name.span, text: homeOfName(catalog, name.value) ?? "decided elsewhere" },
          facts: [factLine(parameter.fact)],
        },
      );
    }
  },
});
