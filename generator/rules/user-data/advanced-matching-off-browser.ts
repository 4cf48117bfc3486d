import { quote } from "../../text/quote.js";
import { defineRule } from "../rule.js";

/** A contract is only valid if only browser sources have `advancedMatching` (Advanced matching, 2023-12-21). */
export const advancedMatchingOffBrowser = defineRule<{ readonly source: string; readonly kind: string }>({
  name: "advanced-matching-off-browser",
  severity: "error",
  message: ({ source, kind }) => `${quote(source)} is of kind ${quote(kind)} and has \`advancedMatching\``,
  note: "Only the Pixel takes identifiers that way; from here they would never be sent, and match quality stays low.",
  help: "name the identifiers in the `userData` of its events",
  check({ model }, report) {
    for (const { name, kind, origin } of model.sources) {
      const [first] = origin.advancedMatching;
      if (first === undefined || kind.runsInBrowser) continue;
      report(
        { source: name, kind: kind.name },
        {
          at: { span: first.span, text: "there is no Pixel here" },
          related: origin.kind === undefined ? [] : [{ span: origin.kind.span, text: "not a browser" }],
        },
      );
    }
  },
});
