import { isDay } from "./is-day.js";
import type { JsonValue } from "./json-value.js";

/** The latest number that is read as seconds; it lies in the year 5138, and as milliseconds in 1973. */
const LATEST_SECONDS = 100_000_000_000;

const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d+)?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/** Why a value is no `event_time`, as "must be …"; undefined when it is one (Server Event Parameters, 2026-02-12). */
export function eventTimeFault(value: JsonValue): string | undefined {
  if (typeof value === "number") {
    if (value > LATEST_SECONDS) return "must be seconds since 1970; this is milliseconds";
    return Number.isInteger(value) && value >= 0 ? undefined : "must be whole seconds since 1970";
  }
  if (typeof value !== "string") return "must be a date and time, or seconds since 1970";
  return isTime(value)
    ? undefined
    : "must be a date and time such as 2026-01-15T10:00:00Z, from 1970 to 4999";
}

function isTime(text: string): boolean {
  const [, ...parts] = RFC_3339.exec(text) ?? [];
  if (parts.length === 0) return false;
  const [year = 0, month = 0, day = 0] = parts.slice(0, 3).map(Number);
  if (year < 1970 || year > 4999 || !isDay(year, month, day)) return false;
  // As the generated code has it, whose pattern cannot count: east of Greenwich that day began before 1970 did.
  const isEast = parts[6] === "+" && Number(parts[7]) + Number(parts[8]) > 0;
  return !(isEast && year === 1970 && month === 1 && day === 1);
}
