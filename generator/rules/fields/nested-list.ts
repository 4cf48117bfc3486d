import { schemasStating, subjectOf } from "../queries/written-schemas.js";
import { defineRule } from "../rule.js";

/** A contract is only valid if the items of its lists are text, numbers or booleans (language 1.0). */
export const nestedList = defineRule<{ readonly subject: string }>({
  name: "nested-list",
  severity: "error",
  message: ({ subject }) => `${subject} is a list of lists`,
  note: "The language describes plain lists only: for a list of lists no type, schema or builder can be generated.",
  help: "send a plain list, or one parameter for each inner list; products go into `contents`",
  check(context, report) {
    for (const written of schemasStating(context, ["items"])) {
      const type = written.field.schema.items?.type;
      const span = type?.value === "array" ? type.span : undefined;
      if (span !== undefined)
        report(
          { subject: subjectOf(written) },
          { at: { span, text: "an item is text, a number, or true or false" } },
        );
    }
  },
});
