import { readCodeTable } from "../../shared/normalise/code-table.js";
import { COUNTRIES } from "./country-table.js";
import { fold } from "./fold.js";

let codes: ReadonlyMap<string, string> | undefined;

/**
 * A country's ISO 3166-1 code in lower case, from the code, its three-letter form or an English name. A name that is
 * not known gives nothing, where Meta's parameter builder would guess a code: the hash of a guess never matches
 * (Customer Information Parameters, 2026-01-09).
 */
export function normaliseCountry(text: string): string | undefined {
  codes ??= readCodeTable(COUNTRIES);
  const written = fold(text);
  const known = codes.get(written);
  if (known !== undefined) return known;
  const name = written.replace(/^the/, "");
  return codes.get(name) ?? codes.get(name.replace(/^st/, "saint"));
}
