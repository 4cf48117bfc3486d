import { startKey } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import { defineRule } from "../rule.js";

const PROBLEMS = {
  unclosed: "a `{` is never closed",
  empty: "`{}` names no field",
  stray: "a `}` without a `{` before it",
  doubled: "names stand in single braces",
  control: "holds a line break, a tab or another control character",
} as const;

/**
 * A contract is only valid if the braces of an id template stand in pairs, each around a name (language
 * 1.0).
 */
export const malformedIdTemplate = defineRule<{ readonly event: string }>({
  name: "malformed-id-template",
  severity: "error",
  message: ({ event }) => `the \`eventId\` of ${quote(event)} cannot be read as a template`,
  why: "Both sides build the id from this text; where it is unclear, they would build two, and Meta counts twice.",
  mend: "write text on one line with names in braces, as in `purchase-{order_id}`",
  check({ model }, report) {
    const said = new Set<string>();
    for (const finding of model.findings) {
      if (finding.kind !== "malformed-template") continue;
      const { span, problem, within } = finding;
      const place = `${startKey(span)}:${problem}`;
      if (said.has(place)) continue;
      said.add(place);
      report({ event: within }, { at: { span, text: PROBLEMS[problem] } });
    }
  },
});
