import { startKey } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import { defineRule } from "../rule.js";

/**
 * A contract is only valid if every system can represent its numbers exactly (JSON in
 * JavaScript: IEEE 754 doubles).
 */
export const lossyNumber = defineRule<{ readonly within: string }>({
  name: "lossy-number",
  severity: "error",
  message: ({ within }) => `a number in ${quote(within)} has more digits than a number can keep`,
  note: "Its last digits would silently change, and a changed id or amount matches nothing in your systems.",
  help: "make the field a `string` if it is an id, otherwise write fewer digits",
  check({ model }, report) {
    const reported = new Set<string>();
    for (const finding of model.findings) {
      if (finding.kind !== "lossy-number") continue;
      const { span } = finding.node;
      const key = startKey(span);
      if (reported.has(key)) continue;
      reported.add(key);
      report({ within: finding.within }, { at: { span, text: "these digits would be lost" } });
    }
  },
});
