import type { Reader } from "./reader.js";
import { refuse } from "./report.js";
import { kindOf } from "./words.js";

/** When something happened: a date, whole seconds since 1970, or RFC 3339 text with its offset from UTC. */
export type EventTime = Date | number | string;

/** The latest number that is read as seconds; it lies in the year 5138, and as milliseconds in 1973. */
export const LATEST_SECONDS = 100_000_000_000;

// Up to the year 4999: each such time is read as seconds, which a year of 5138 is not.
const YEAR = "(?:19[7-9]|[2-4][0-9]{2})[0-9]";
const LEAP_YEAR =
  "(?:19(?:7[26]|8[048]|9[26])|[2-4][0-9](?:0[48]|[2468][048]|[13579][26])|(?:2[048]|3[26]|4[048])00)";
const DAY_OF_31 = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])";
const DAY_OF_30 = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)";
const DAY_OF_28 = "02-(?:0[1-9]|1[0-9]|2[0-8])";
const TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?";
const OFFSET = "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";
// East of Greenwich, the first day of 1970 began before 1970 did in UTC.
const NOT_BEFORE_1970 = "(?!1970-01-01[^+]*\\+(?!00:00))";

/**
 * RFC 3339 from 1970 to 4999, exact to the length of February, `T` and `Z` in either case (section 5.6); one pattern
 * for the code and for its JSON Schema.
 */
export const RFC_3339: string = /* @__PURE__ */ [
  `^${NOT_BEFORE_1970}`,
  `(?:${YEAR}-(?:${DAY_OF_31}|${DAY_OF_30}|${DAY_OF_28})|${LEAP_YEAR}-02-29)`,
  `[Tt]${TIME}${OFFSET}$`,
].join("");

/** `event_time` in whole seconds since 1970, as Meta wants it (Server Event Parameters, 2026-02-12). */
export function eventTime(): Reader<number> {
  const pattern = new RegExp(RFC_3339, "u");
  return {
    read(value, path, report) {
      if (typeof value === "string") {
        if (pattern.test(value)) return secondsOf(value);
        return refuse(
          report,
          path,
          "pattern",
          "must be a date and time such as 2026-01-15T10:00:00Z, from 1970 to 4999",
        );
      }
      if (value instanceof Date) {
        const seconds = Math.floor(value.getTime() / 1000);
        if (Number.isNaN(seconds)) return refuse(report, path, "type", "must be a valid date");
        if (seconds > LATEST_SECONDS) {
          return refuse(report, path, "maximum", "must be a date before the year 5138");
        }
        return seconds < 0 ? refuse(report, path, "minimum", BEFORE_1970) : seconds;
      }
      if (typeof value !== "number") {
        return refuse(
          report,
          path,
          "type",
          `must be a date, seconds since 1970 or text, not ${kindOf(value)}`,
        );
      }
      if (value > LATEST_SECONDS) {
        return refuse(report, path, "maximum", "must be seconds since 1970; this is milliseconds");
      }
      if (!Number.isInteger(value)) return refuse(report, path, "type", "must be whole seconds since 1970");
      return value < 0 ? refuse(report, path, "minimum", BEFORE_1970) : value;
    },
  };
}

const BEFORE_1970 = "must not be before 1970";

// By position, because the pattern has settled the form; `Date.parse` differs between engines in long
// fractions.
function secondsOf(text: string): number {
  const at = (start: number, end: number): number => Number(text.slice(start, end));
  const local = Date.UTC(at(0, 4), at(5, 7) - 1, at(8, 10), at(11, 13), at(14, 16), at(17, 19)) / 1000;
  if (/[Zz]$/.test(text)) return local;
  const offset = at(-5, -3) * 3600 + Number(text.slice(-2)) * 60;
  return text.at(-6) === "+" ? local - offset : local + offset;
}
