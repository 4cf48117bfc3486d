import { normaliseBirthDate } from "../shared/normalise/db.js";

/** A birth date as YYYYMMDD, held to the same latest year as on a server: the one after this. */
export function matchBirthDate(text: string): string | undefined {
  return normaliseBirthDate(text, new Date().getUTCFullYear() + 1);
}
