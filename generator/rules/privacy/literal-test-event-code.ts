import { defineRule } from "../rule.js";

/** A test code as Events Manager issues it, within three lines after the word for it. */
const CODE = /test[_ -]?event[_ -]?code(?:[^\n]*\n){0,2}?[^\n]*?\b(TEST[0-9]{3,8})\b/gi;

/** A contract is only valid if it contains no code for test events (Conversions API: Using the API, 2026-06-28). */
export const literalTestEventCode = defineRule<Record<never, never>>({
  name: "literal-test-event-code",
  severity: "error",
  message: () => "the contract contains a `test_event_code`",
  note: "Live events would be shown as tests, and test events still count in targeting and measurement.",
  help: "remove it; `toRequest` takes a test code as an option",
  check({ model }, report) {
    for (const file of model.origin.files) {
      for (const match of file.text.matchAll(CODE)) {
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
