import fc from "fast-check";
import { expect, test } from "vitest";
import { eventTime, RFC_3339 } from "../../generator/runtime/shared/event-time.js";
import { wordedReport } from "../../generator/runtime/shared/worded-report.js";

function read(value: unknown): unknown {
  const report = wordedReport();
  const seconds = eventTime().read(value, "event_time", report);
  expect(report.dropped).toEqual([]);
  return report.violations.length === 0 ? seconds : report.violations;
}

function refusal(rule: string, text: string): unknown {
  return [{ path: "event_time", rule, text }];
}

test.each([
  [new Date("2026-01-15T10:00:00.999Z"), 1768471200],
  [1768471200, 1768471200],
  [0, 0],
  [100_000_000_000, 100_000_000_000],
  ["2026-01-15T10:00:00Z", 1768471200],
  ["2026-01-15T10:00:00.999999999999Z", 1768471200],
  ["2026-01-15t10:00:00z", 1768471200],
  ["2026-01-15T10:00:00.5z", 1768471200],
  ["2026-01-15t11:30:00+01:30", 1768471200],
  ["2026-01-15T11:30:00+01:30", 1768471200],
  ["2026-01-15T04:00:00-06:00", 1768471200],
  ["1970-01-01T00:00:00Z", 0],
  ["1970-01-01T00:00:00+00:00", 0],
  ["1970-01-01T00:00:00-01:00", 3600],
  ["2024-02-29T00:00:00Z", 1709164800],
  ["2000-02-29T00:00:00Z", 951782400],
])("%s is read as seconds", (value, seconds) => {
  expect(read(value)).toBe(seconds);
});

test.each([
  [1768471200000, refusal("maximum", "must be seconds since 1970; this is milliseconds")],
  [1768471200.5, refusal("type", "must be whole seconds since 1970")],
  [-1, refusal("minimum", "must not be before 1970")],
  [new Date(-1), refusal("minimum", "must not be before 1970")],
  [new Date(1768471200000 * 1000), refusal("maximum", "must be a date before the year 5138")],
  [new Date(Number.NaN), refusal("type", "must be a valid date")],
  [true, refusal("type", "must be a date, seconds since 1970 or text, not true or false")],
  [{}, refusal("type", "must be a date, seconds since 1970 or text, not an object")],
])("%s is refused", (value, violations) => {
  expect(read(value)).toEqual(violations);
});

test.each([
  "2026-01-15",
  "2026-01-15T10:00:00",
  "2026-01-15 10:00:00Z",
  "2026-01-15T10:00Z",
  "2026-13-01T00:00:00Z",
  "2026-04-31T00:00:00Z",
  "2026-02-29T00:00:00Z",
  "2100-02-29T00:00:00Z",
  "2026-01-00T00:00:00Z",
  "2026-01-15T24:00:00Z",
  "2026-01-15T10:60:00Z",
  "2026-01-15T10:00:60Z",
  "2026-01-15T10:00:00.Z",
  "2026-01-15T10:00:00+24:00",
  "2026-01-15T10:00:00+0100",
  "1969-12-31T23:59:59Z",
  "1970-01-01T00:00:00+01:00",
  "5000-01-01T00:00:00Z",
  "9999-12-31T23:59:59Z",
  "1768471200",
  "2026-01-15T10:00:00Z\n",
  "",
])("%s is no RFC 3339 text", (text) => {
  expect(read(text)).toEqual(
    refusal("pattern", "must be a date and time such as 2026-01-15T10:00:00Z, from 1970 to 4999"),
  );
});

test("the pattern knows every day of the calendar, and no other", () => {
  const pattern = new RegExp(RFC_3339, "u");
  const wrong: string[] = [];
  for (const year of [1970, 1972, 1999, 2000, 2004, 2023, 2024, 2100, 2400, 3200, 4000, 4100, 4999]) {
    for (let month = 0; month <= 13; month += 1) {
      for (let day = 0; day <= 32; day += 1) {
        const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}T12:00:00Z`;
        const date = new Date(Date.UTC(year, month - 1, day, 12));
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        if (pattern.test(text) !== exists) wrong.push(text);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("any instant from 1970 on is read back from its text, whatever the offset", () => {
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  fc.assert(
    fc.property(
      fc.integer({ min: 86_400, max: 95_617_400_000 }),
      fc.integer({ min: -1439, max: 1439 }),
      (seconds, offset) => {
        const local = new Date((seconds + offset * 60) * 1000).toISOString().slice(0, 19);
        const size = Math.abs(offset);
        const zone = `${offset < 0 ? "-" : "+"}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
        if (local.startsWith("1970-01-01")) return;
        expect(read(`${local}${zone}`)).toBe(seconds);
      },
    ),
  );
});
