/**
 * A first or last name in lower case without spaces and ASCII punctuation; accents and all scripts stay
 * (Customer Information Parameters, 2026-01-09; capi-param-builder-nodejs 1.3.2).
 */
export function normaliseName(text: string): string | undefined {
  // The four ranges are the 32 ASCII punctuation marks.
  const name = text.replace(/[\s!-/:-@[-`{-~]+/g, "").toLowerCase();
  return name === "" ? undefined : name;
}
