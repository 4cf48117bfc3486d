import { CONTENTS, contentsMember } from "../../contract/contents.js";
import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";

/**
 * A contract is only valid if an event that describes members of `contents` has the parameter `contents`
 * (language 1.0).
 */
export const undeclaredContents = defineEventRule<{ readonly event: string; readonly name: string }>({
  name: "undeclared-contents",
  severity: "error",
  message: ({ event, name }) => `${quote(event)} names ${quote(name)}, but has no parameter \`contents\``,
  note: "The items would never be sent, and catalogue ads and reports by product would stay empty.",
  help: "add `contents: required` or `contents: optional` under `parameters`",
  check(event, report) {
    const { parameters } = event.origin;
    if (parameters.some((field) => field.name.value === CONTENTS)) return;
    const [first, ...others] = parameters.filter((field) => contentsMember(field.name.value) !== undefined);
    if (first === undefined) return;
    report(
      { event: event.name, name: first.name.value },
      {
        at: { span: first.name.span, text: "a member without `contents`" },
        related: others.map((field) => ({ span: field.name.span, text: "and this one" })),
      },
    );
  },
});
