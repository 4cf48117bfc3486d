import { isRunaway } from "../../value/runaway-pattern.js";
import { schemasStating, subjectOf } from "../ask/written-schemas.js";
import { defineRule } from "../rule.js";

/** Patterns meet whatever visitors type, so none may take time without end over it. */
export const runawayPattern = defineRule<{ readonly subject: string }>({
  name: "runaway-pattern",
  severity: "error",
  message: ({ subject }) => `the pattern of ${subject} can run for hours`,
  why: "It repeats what repeats itself, so that a text which nearly fits is tried in ever more ways, twice as many with each letter. The generated code would stand still over it, and nothing more be reported.",
  mend: 'let each part end where the next begins: `"^[a-z]+(?: [a-z]+)*$"` in place of `"^([a-z]+ ?)+$"`',
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
