import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if an event with a `deprecation` has the status `deprecated` (language 1.0). */
export const deprecationWithoutStatus = defineEventRule<{ readonly event: string; readonly status: string }>({
  name: "deprecation-without-status",
  severity: "error",
  message: ({ event, status }) => `${quote(event)} has a \`deprecation\` and the status ${quote(status)}`,
  note: "The generated code would not be marked as deprecated, so new pages and campaigns would keep using the event.",
  help: "write `status: deprecated`, or remove `deprecation`",
  check(event, report) {
    const { deprecation, status, keySpans } = event.origin;
    if (deprecation === undefined || event.status === "deprecated") return;
    // A status that could not be read was reported.
    if (status === undefined && keySpans.has("status")) return;
    const span = keySpans.get("deprecation") ?? deprecation.span;
    report(
      { event: event.name, status: event.status },
      {
        at: { span, text: "says that it is deprecated" },
        related: status === undefined ? [] : [{ span: status.span, text: "says otherwise" }],
        suggestions:
          status === undefined
            ? []
            : [{ title: "write `deprecated`", span: status.span, replacement: "deprecated", sure: false }],
      },
    );
  },
});
