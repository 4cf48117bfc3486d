import { quote } from "../../text/quote.js";
import { defineRule } from "../rule.js";

/** A contract is only valid if only browser sources say `autoConfig` (Meta Pixel API reference, 2024-07-16). */
export const autoConfigOffBrowser = defineRule<{ readonly source: string; readonly kind: string }>({
  name: "auto-config-off-browser",
  severity: "error",
  message: ({ source, kind }) => `${quote(source)} is of kind ${quote(kind)} and says \`autoConfig\``,
  note: "Only the Pixel sends events by itself; from here the setting reaches nobody, and Meta records other events than the contract lets expect.",
  help: "remove `autoConfig` here, or move it to the browser source",
  check({ model }, report) {
    for (const { name, kind, origin } of model.sources) {
      if (origin.autoConfig === undefined || kind.runsInBrowser) continue;
      report(
        { source: name, kind: kind.name },
        {
          at: { span: origin.autoConfig.span, text: "there is no Pixel here" },
          related: origin.kind === undefined ? [] : [{ span: origin.kind.span, text: "not a browser" }],
        },
      );
    }
  },
});
