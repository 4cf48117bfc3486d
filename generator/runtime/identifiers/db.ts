import { hashed, type Identifier } from "../shared/identifier.js";

/** A birth date. */
export const db: Identifier = /* @__PURE__ */ hashed(
  "malformed-birth-date",
  "is not a birth date of year, month and day in numbers",
  normaliseBirthDate,
);

/** A birth date as a page passes it, with the same latest year as on a server: the one after this. */
export function matchDb(text: string): string | undefined {
  return normaliseBirthDate(text, new Date().getUTCFullYear() + 1);
}

/**
 * A birth date as YYYYMMDD. The year is told from day and month by its size, and where it comes last the month is
 * taken to come first, as in the United States. Eight digits in one are left as they are, unless all of them are zero
 * (Customer Information Parameters, 2026-01-09; capi-param-builder-nodejs 1.3.2, which checks no calendar).
 *
 * @param latestYear the greatest year that a date in parts may have; Meta's parameter builder takes next year.
 */
function normaliseBirthDate(text: string, latestYear: number): string | undefined {
  const [first, second, third] = text.match(/[0-9]+/g) ?? [];
  if (first === undefined) return undefined;
  if (second === undefined) return /^(?!0+$).{8}$/.test(first) ? first : undefined;
  if (third === undefined) return undefined;
  return inOrder(Number(first), Number(second), Number(third), latestYear);
}

function inOrder(first: number, second: number, third: number, latestYear: number): string | undefined {
  if (first > 31) return compact(first, second, third, latestYear);
  if (second > 31) return compact(second, third, first, latestYear);
  return compact(third, first, second, latestYear);
}

function compact(year: number, left: number, right: number, latestYear: number): string | undefined {
  const [month, day] = left > 12 ? [right, left] : [left, right];
  if (year < 1800 || year > latestYear || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return String(year * 10_000 + month * 100 + day);
}
