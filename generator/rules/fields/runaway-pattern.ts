import { isRunaway } from "../../value/runaway-pattern.js";
import { schemasStating, subjectOf } from "../queries/written-schemas.js";
import { defineRule } from "../rule.js";

/** Patterns run on whatever visitors type, so none may run forever. */
export const runawayPattern = defineRule<{ readonly subject: string }>({
  name: "runaway-pattern",
  severity: "error",
  message: ({ subject }) => `the pattern of ${subject} can run for hours`,
  note: "It repeats a repetition, so a text that almost matches is tried in more and more ways, twice as many with each letter. The generated code would hang, and report nothing more.",
  help: 'let each part end where the next begins: `"^[a-z]+(?: [a-z]+)*$"` instead of `"^([a-z]+ ?)+$"`',
  check(context, report) {
    for (const written of schemasStating(context, ["pattern", "items"])) {
      const { pattern: own, items } = written.field.schema;
      for (const pattern of [own, items?.pattern]) {
        if (pattern === undefined || !isRunaway(pattern.value)) continue;
        report(
          { subject: subjectOf(written) },
          { at: { span: pattern.span, text: "can match the same text in too many ways" } },
        );
      }
    }
  },
});
