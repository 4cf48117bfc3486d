import { hashed, type Identifier } from "../shared/identifier.js";

/** A postal code. */
export const zp: Identifier = /* @__PURE__ */ hashed(
  "malformed-postal-code",
  "contains fewer than two characters before its first dash",
  matchZp,
);

/**
 * A postal code in lower case without spaces; what follows the first dash is cut off, and at least two characters
 * must remain (Customer Information Parameters, 2026-01-09).
 */
export function matchZp(text: string): string | undefined {
  const lower = text.toLowerCase();
  const dash = lower.indexOf("-");
  const code = (dash === -1 ? lower : lower.slice(0, dash)).replace(/\s+/g, "");
  return code.length < 2 ? undefined : code;
}
