import { defineRule } from "./rule.js";
import { statedSchemas } from "./written-schemas.js";

/** A contract is only valid if the items of its lists are text, numbers or truth values (language 1.0). */
export const nestedList = defineRule<{ readonly subject: string }>({
  name: "nested-list",
  severity: "error",
  message: ({ subject }) => `${subject} is a list of lists`,
  why: "Meta's Pixel and Conversions API take plain lists; what is nested arrives as text that nobody can read.",
  mend: "send a plain list, or one parameter for each inner list; products go into `contents`",
  check(context, report) {
    for (const { subject, field } of statedSchemas(context)) {
      const items = field.schema.items;
      if (items === undefined) continue;
      const span = items.type?.value === "array" ? items.type.span : undefined;
      if (span !== undefined)
        report({ subject }, { at: { span, text: "an item is text, a number, or true or false" } });
    }
  },
});
