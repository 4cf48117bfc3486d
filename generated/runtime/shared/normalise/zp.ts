/**
 * A postal code in lower case without spaces; what follows the first dash is cut off, and two characters are the least
 * (Customer Information Parameters, 2026-01-09).
 */
export function normalisePostalCode(text: string): string | undefined {
  const lower = text.toLowerCase();
  const dash = lower.indexOf("-");
  const code = (dash === -1 ? lower : lower.slice(0, dash)).replace(/\s+/g, "");
  return code.length < 2 ? undefined : code;
}
