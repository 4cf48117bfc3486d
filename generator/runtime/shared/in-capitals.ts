/**
 * A currency as Meta wants it, in capitals (Conversions API, Standard Parameters, 2025-11-17): payment services give
 * small letters. Anything but three of these stays as it is.
 */
export function inCapitals<T>(currency: T): T {
  return typeof currency === "string" && /^[a-z]{3}$/.test(currency)
    ? (currency.toUpperCase() as string & T)
    : currency;
}
