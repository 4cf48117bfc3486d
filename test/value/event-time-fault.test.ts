import fc from "fast-check";
import { expect, test } from "vitest";
import { eventTime } from "../../generator/targets/shared/runtime/event-time.js";
import { eventTimeFault } from "../../generator/value/event-time-fault.js";

const digits = (count: number, ...likely: string[]) =>
  fc.oneof(fc.constantFrom(...likely), fc.stringMatching(new RegExp(`^[0-9]{${count}}$`)));
const texts = fc
  .tuple(
    digits(4, "1969", "1970", "2024", "2026", "2100"),
    digits(2, "01", "02", "04", "12", "13"),
    digits(2, "00", "01", "28", "29", "30", "31"),
    digits(2, "00", "23", "24"),
    digits(2, "00", "59", "60"),
    fc.constantFrom("Z", "+00:00", "+01:00", "-05:30", "+24:00", "", "z"),
    fc.constantFrom("", ".5", ".000001", "."),
    fc.constantFrom("T", "T", "t", " "),
  )
  .map(
    ([year, month, day, hour, minute, zone, part, letter]) =>
      `${year}-${month}-${day}${letter}${hour}:${minute}:30${part}${zone}`,
  );

test("accepts exactly the times that the generated code accepts", () => {
  const check = eventTime();
  fc.assert(
    fc.property(
      fc.oneof(texts, fc.integer(), fc.double({ noNaN: true }), fc.string(), fc.constant(1e11 + 1)),
      (value) => {
        const isAccepted = check.read(value, "", { violations: [], dropped: [] }) !== undefined;
        expect(eventTimeFault(value) === undefined).toBe(isAccepted);
      },
    ),
    { numRuns: 3000 },
  );
});

test("says what would be right", () => {
  expect(eventTimeFault("2026-02-30T10:00:00Z")).toBe(
    "must be a date and time such as 2026-01-15T10:00:00Z, from 1970 to 4999",
  );
  expect(eventTimeFault(1_768_471_200_000)).toBe("must be seconds since 1970; this is milliseconds");
  expect(eventTimeFault(-1)).toBe("must be whole seconds since 1970");
  expect(eventTimeFault(true)).toBe("must be a date and time, or seconds since 1970");
});
