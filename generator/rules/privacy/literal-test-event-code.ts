import { defineRule } from "../rule.js";

/** A code as Events Manager gives it out, within three lines behind the word for it. */
const CODE = /test[_ -]?event[_ -]?code(?:[^\n]*\n){0,2}?[^\n]*?\b(TEST[0-9]{3,8})\b/gi;

/** A contract is only valid if it fixes no code for test events (Conversions API: Using the API, 2026-06-28). */
export const literalTestEventCode = defineRule<Record<never, never>>({
  name: "literal-test-event-code",
  severity: "error",
  message: () => "the contract fixes a `test_event_code`",
  why: "Live events would be shown as tests, and what was tried out still counts in targeting and measurement.",
  mend: "take it out; the code that sends takes a test code as an option of the request",
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
              text: "belongs to one afternoon of testing",
            },
          },
        );
      }
    }
  },
});
