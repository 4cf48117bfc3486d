/**
 * The digits of a phone number without leading zeros. A country code is expected, never added
 * (Customer Information Parameters, 2026-01-09).
 */
export function normalisePhone(text: string): string | undefined {
  const digits = text.replace(/[^0-9]+/g, "").replace(/^0+/, "");
  return digits === "" ? undefined : digits;
}
