import type { ValueSchemaAst } from "../../contract/ast.js";
import { longestText } from "../../value/runaway-pattern.js";
import type { ValueSchema } from "../../value/value-schema.js";
import { schemasStating, subjectOf } from "../queries/written-schemas.js";
import { defineRule } from "../rule.js";

/** Patterns run on whatever visitors type, so none may take longer than a reader would notice. */
export const runawayPattern = defineRule<{ readonly subject: string; readonly longest: number }>({
  name: "runaway-pattern",
  severity: "error",
  message: ({ subject, longest }) =>
    longest > 0
      ? `the pattern of ${subject} is too slow for texts of more than ${longest} characters`
      : `the pattern of ${subject} can run for hours`,
  note: "A text that almost matches is tried in more and more ways the longer it is. The generated code would hang the page or the server, and report nothing more.",
  help: ({ longest }) =>
    longest > 0
      ? `add \`maxLength: ${longest}\` or less, or begin the pattern with \`^\``
      : 'let each part end where the next begins: `"^[a-z]+(?: [a-z]+)*$"` instead of `"^([a-z]+ ?)+$"`',
  check(context, report) {
    for (const written of schemasStating(context, ["pattern", "maxLength", "items"])) {
      const { field, schema } = written;
      const levels: readonly (readonly [ValueSchemaAst | undefined, ValueSchema | undefined])[] = [
        [field.schema, schema],
        [field.schema.items, schema.items],
      ];
      for (const [words, { pattern, maxLength = Number.POSITIVE_INFINITY } = {}] of levels) {
        const at = words?.pattern ?? words?.maxLength;
        if (at === undefined || pattern === undefined) continue;
        const longest = longestText(pattern);
        if (longest >= maxLength) continue;
        const text =
          longest > 0 ? "takes too long for the text allowed" : "can match the same text in too many ways";
        report({ subject: subjectOf(written), longest }, { at: { span: at.span, text } });
      }
    }
  },
});
