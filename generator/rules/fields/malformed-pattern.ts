import { isPattern } from "../../value/parse-pattern.js";
import { schemasStating, subjectOf } from "../queries/written-schemas.js";
import { defineRule } from "../rule.js";

/** A contract is only valid if its patterns are regular expressions (ECMAScript, with the flag u, as JSON Schema 2020-12 has it). */
export const malformedPattern = defineRule<{ readonly subject: string }>({
  name: "malformed-pattern",
  severity: "error",
  message: ({ subject }) => `the pattern of ${subject} is not a regular expression`,
  note: "The generated code would fail as soon as it is loaded, and no event at all would be sent.",
  help: "close every bracket and escape what is meant literally, as a dot: `'\\.'` in single quotes, `\"\\\\.\"` in double quotes; escape `-` only inside a class",
  check(context, report) {
    for (const written of schemasStating(context, ["pattern", "items"])) {
      const { pattern: own, items } = written.field.schema;
      for (const pattern of [own, items?.pattern]) {
        if (pattern === undefined || isPattern(pattern.value)) continue;
        report(
          { subject: subjectOf(written) },
          { at: { span: pattern.span, text: "cannot be read as a pattern" } },
        );
      }
    }
  },
});
