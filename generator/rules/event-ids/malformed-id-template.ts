import { startKey } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import { defineRule } from "../rule.js";

const PROBLEMS = {
  unclosed: "a `{` is never closed",
  empty: "`{}` names no field",
  stray: "a `}` without a `{` before it",
  doubled: "names go in single braces",
  control: "holds a line break, a tab or another control character",
} as const;

/**
 * A contract is only valid if the braces of an id template come in pairs, each around a name (language
 * 1.0).
 */
export const malformedIdTemplate = defineRule<{ readonly event: string }>({
  name: "malformed-id-template",
  severity: "error",
  message: ({ event }) => `the \`eventId\` of ${quote(event)} cannot be read as a template`,
  note: "Both sides build the id from this text; if it is unclear, they build two different ids, and Meta counts twice.",
  help: "write text on one line with names in braces, as in `purchase-{order_id}`",
  check({ model }, report) {
    const reported = new Set<string>();
    for (const finding of model.findings) {
      if (finding.kind !== "malformed-template") continue;
      const { span, problem, within } = finding;
      const key = `${startKey(span)}:${problem}`;
      if (reported.has(key)) continue;
      reported.add(key);
      report({ event: within }, { at: { span, text: PROBLEMS[problem] } });
    }
  },
});
