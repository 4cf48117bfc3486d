import { hashed, type Identifier } from "../shared/identifier.js";

/** A city. */
export const ct: Identifier = /* @__PURE__ */ hashed(
  "malformed-city",
  "must begin with a letter from A to Z",
  matchCt,
);

/**
 * A city's ASCII letters and digits in lower case, beginning with a letter. Accented letters are dropped, not folded,
 * because Meta's browser script drops them too: `Montréal` is `montral` on both sides
 * (Customer Information Parameters, 2026-01-09; capi-param-builder-nodejs 1.3.2).
 */
export function matchCt(text: string): string | undefined {
  const city = text.replace(/[^A-Za-z0-9]+/g, "").toLowerCase();
  return /^[a-z]/.test(city) ? city : undefined;
}
