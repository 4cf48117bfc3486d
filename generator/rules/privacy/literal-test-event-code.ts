import type { Catalog } from "../../catalog/catalog.js";
import { onceFor } from "../../value/once-for.js";
import { defineRule } from "../rule.js";

/** A test code as Events Manager issues it, within three lines after the word for it. */
const codeOf = onceFor(
  ({ testEventCode }: Catalog["textForms"]) =>
    new RegExp(`test[_ -]?event[_ -]?code(?:[^\\n]*\\n){0,2}?[^\\n]*?(${testEventCode})`, "giu"),
);

/** A contract is only valid if it contains no code for test events (Conversions API: Using the API, 2026-06-28). */
export const literalTestEventCode = defineRule<Record<never, never>>({
  name: "literal-test-event-code",
  severity: "error",
  message: () => "the contract contains a `test_event_code`",
  note: "Live events would be shown as tests, and test events still count in targeting and measurement.",
  help: "remove it; `toRequest` takes a test code as an option",
  check({ model, catalog }, report) {
    for (const file of model.origin.files) {
      for (const match of file.text.matchAll(codeOf(catalog.textForms))) {
        const code = match[1] ?? "";
        const start = match.index + match[0].length - code.length;
        report(
          {},
          {
            at: {
              span: { file, start, end: start + code.length },
              text: "only for a test session",
            },
          },
        );
      }
    }
  },
});
