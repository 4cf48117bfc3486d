import { hashed, type Identifier } from "../shared/identifier.js";

/** A phone number with its country code. */
export const ph: Identifier = /* @__PURE__ */ hashed(
  "malformed-phone",
  "contains no phone number in digits from 0 to 9",
  matchPh,
);

/**
 * The digits of a phone number without leading zeros. A country code is expected, never added
 * (Customer Information Parameters, 2026-01-09).
 */
export function matchPh(text: string): string | undefined {
  const digits = text.replace(/[^0-9]+/g, "").replace(/^0+/, "");
  return digits === "" ? undefined : digits;
}
