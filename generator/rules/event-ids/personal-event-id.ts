import { findByName } from "../../catalog/find-by-name.js";
import { quote } from "../../text/quote.js";
import { idPartMeaning } from "../queries/id-part-meaning.js";
import { idPartNames } from "../queries/id-part-names.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is only valid if no id is made of personal data (Customer Information Parameters, 2026-01-09). */
export const personalEventId = defineEventRule<{ readonly event: string; readonly field: string }>({
  name: "personal-event-id",
  severity: "error",
  message: ({ event, field }) =>
    `the event id of ${quote(event)} is made of ${quote(field)}, which is personal data`,
  note: "Event ids are sent and stored unhashed; personal data in them breaks Meta's terms, and one person's events merge.",
  help: "build the id from what identifies the occurrence, such as an order or a request, not from the person",
  check(event, report, { catalog }) {
    for (const { name, span } of idPartNames(event)) {
      if (idPartMeaning(catalog, name) !== "person") continue;
      const key = findByName(catalog.userDataKeys, name);
      report(
        { event: event.name, field: name },
        { at: { span, text: "names a person" }, facts: key === undefined ? [] : [factLine(key.fact)] },
      );
    }
  },
});
