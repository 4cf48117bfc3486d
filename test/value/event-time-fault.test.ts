import { expect, test } from "vitest";
import { eventTimeFault } from "../../generator/value/event-time-fault.js";

test.each(["2026-01-15T10:00:00Z", "1970-01-01t00:00:00.5-05:30", 0, 1_768_471_200, 1e11])(
  "%s is a time",
  (value) => expect(eventTimeFault(value)).toBeUndefined(),
);

test.each([
  ["2026-02-30T10:00:00Z", "must be a date and time such as 2026-01-15T10:00:00Z, from 1970 to 4999"],
  ["1970-01-01T00:30:00+01:00", "must be a date and time such as 2026-01-15T10:00:00Z, from 1970 to 4999"],
  [1_768_471_200_000, "must be seconds since 1970; this is milliseconds"],
  [1.5, "must be whole seconds since 1970"],
  [-1, "must not be before 1970"],
  [true, "must be a date and time, or seconds since 1970"],
  [["2026-01-15T10:00:00Z"], "must be a date and time, or seconds since 1970"],
])("%s is none, and it is said what would be right", (value, text) => {
  expect(eventTimeFault(value)).toBe(text);
});
