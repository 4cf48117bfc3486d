/**
 * Whether a name that nobody knows looks like a field's. One that does not is not repeated in a report: it may be
 * personal, as an address is.
 */
export function isFieldName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name);
}
