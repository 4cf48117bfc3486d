import { quote } from "../../text/quote.js";
import { isDay } from "../../value/is-day.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if the last day of a deprecated event exists in the calendar (language 1.0). */
export const impossibleDate = defineEventRule<{ readonly event: string; readonly date: string }>({
  name: "impossible-date",
  severity: "error",
  message: ({ event, date }) => `${quote(event)} is to be removed after ${date}, a date that does not exist`,
  note: "Everyone reads it as a different day, and removing the event too early loses what is still sent.",
  help: "write an existing date, such as the last day of that month",
  check(event, report) {
    const written = event.origin.deprecation?.removeAfter;
    if (written === undefined) return;
    const [year = 0, month = 0, day = 0] = written.value.split("-").map(Number);
    if (isDay(year, month, day)) return;
    report(
      { event: event.name, date: written.value },
      { at: { span: written.span, text: "the month does not have this day" } },
    );
  },
});
