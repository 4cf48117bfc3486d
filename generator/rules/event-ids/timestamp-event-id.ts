import { quote } from "../../text/quote.js";
import { idPartMeaning } from "../ask/id-part-meaning.js";
import { idPartNames } from "../ask/id-part-names.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if no id is made of a clock or of chance (Server Event Parameters, 2026-02-12). */
export const timestampEventId = defineEventRule<{
  readonly event: string;
  readonly field: string;
  readonly meaning: "clock" | "chance";
}>({
  name: "timestamp-event-id",
  severity: "error",
  message: ({ event, field, meaning }) =>
    `the event id of ${quote(event)} is made of ${quote(field)}, which is ${meaning === "clock" ? "a reading of a clock" : "a random value"}`,
  why: "Each side reads its own, so the ids never agree and every event counts twice; a retry is one more.",
  mend: "make the id of what names the occurrence; where nothing does, write `eventId: { generatedBy: <source> }` and hand the id over",
  check(event, report, { catalog }) {
    for (const { name, span } of idPartNames(event)) {
      const meaning = idPartMeaning(catalog, name);
      if (meaning !== "clock" && meaning !== "chance") continue;
      report(
        { event: event.name, field: name, meaning },
        {
          at: {
            span,
            text: meaning === "clock" ? "differs from one clock to the next" : "differs on each side",
          },
        },
      );
    }
  },
});
