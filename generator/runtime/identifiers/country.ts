import { hashed, type Identifier } from "../shared/identifier.js";
import { readCodeTable } from "../shared/normalise/code-table.js";
import { COUNTRIES } from "../shared/normalise/country-table.js";
import { fold } from "../shared/normalise/fold.js";

/** A country. */
export const country: Identifier = /* @__PURE__ */ hashed(
  "unknown-country",
  "is neither a country code of ISO 3166-1 nor a country's English name",
  normaliseCountry,
);

/**
 * A country's two-letter code in lower case, as a page passes it. A name is not accepted: a table of names would be
 * too large for a page, and Meta's script would hash the name as it is (Advanced matching, 2023-12-21).
 */
export function matchCountry(text: string): string | undefined {
  const code = text.trim().toLowerCase();
  if (code === "uk") return "gb";
  return /^[a-z]{2}$/.test(code) ? code : undefined;
}

let codes: ReadonlyMap<string, string> | undefined;

/**
 * A country's ISO 3166-1 code in lower case, from the code, its three-letter form or an English name. An unknown name
 * is not accepted; Meta's parameter builder would guess a code, but the hash of a guess never matches (Customer
 * Information Parameters, 2026-01-09).
 */
function normaliseCountry(text: string): string | undefined {
  codes ??= readCodeTable(COUNTRIES);
  const written = fold(text);
  const known = codes.get(written);
  if (known !== undefined) return known;
  const name = written.replace(/^the/, "");
  return codes.get(name) ?? codes.get(name.replace(/^st/, "saint"));
}
