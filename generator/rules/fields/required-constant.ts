import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";

/** A contract is only sound if it does not require what it fills in itself (language 1.0). */
export const requiredConstant = defineEventRule<{ readonly event: string; readonly name: string }>({
  name: "required-constant",
  severity: "warning",
  message: ({ event, name }) => `${quote(name)} of ${quote(event)} is both required and filled in`,
  note: "A constant or default is always sent and no sender has to give it; `required` makes reviewers expect a sender that does.",
  help: "remove `required: true`",
  check(event, report) {
    for (const { name, required, schema } of [...event.origin.parameters, ...event.origin.serverEvent]) {
      const filled = schema.const ?? schema.default;
      if (required?.value !== true || filled === undefined) continue;
      report(
        { event: event.name, name: name.value },
        {
          at: { span: required.span, text: "asks a sender for it" },
          related: [{ span: filled.span, text: "fills it in" }],
        },
      );
    }
  },
});
