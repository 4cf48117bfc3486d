import { quote } from "../../text/quote.js";
import { idPartMeaning } from "../queries/id-part-meaning.js";
import { idPartNames } from "../queries/id-part-names.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if no id is made of a clock or of chance (Server Event Parameters, 2026-02-12). */
export const timestampEventId = defineEventRule<{
  readonly event: string;
  readonly field: string;
  readonly meaning: "clock" | "random";
}>({
  name: "timestamp-event-id",
  severity: "error",
  message: ({ event, field, meaning }) =>
    `the event id of ${quote(event)} is made of ${quote(field)}, which is ${meaning === "clock" ? "a clock reading" : "a random value"}`,
  note: "Each side has its own value, so the ids never match and every event counts twice; a retry counts again.",
  help: "build the id from what identifies the occurrence; if nothing does, write `eventId: { generatedBy: <source> }` and pass the id on",
  check(event, report, { catalog }) {
    for (const { name, span } of idPartNames(event)) {
      const meaning = idPartMeaning(catalog, name);
      if (meaning !== "clock" && meaning !== "random") continue;
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
