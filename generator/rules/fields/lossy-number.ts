import { startKey } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import { defineRule } from "../rule.js";

/**
 * A contract is only valid if its numbers survive as the numbers that every system sends (JSON in
 * JavaScript: IEEE 754 doubles).
 */
export const lossyNumber = defineRule<{ readonly within: string }>({
  name: "lossy-number",
  severity: "error",
  message: ({ within }) => `a number in ${quote(within)} has more digits than a number can keep`,
  why: "Its last digits would silently change, and a changed id or amount matches nothing in your systems.",
  mend: "let the field be of type `string` if it is an id, else write fewer digits",
  check({ model }, report) {
    const said = new Set<string>();
    for (const finding of model.findings) {
      if (finding.kind !== "lossy-number") continue;
      const { span } = finding.node;
      const place = startKey(span);
      if (said.has(place)) continue;
      said.add(place);
      report({ within: finding.within }, { at: { span, text: "these digits do not survive" } });
    }
  },
});
