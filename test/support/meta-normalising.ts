/** What Meta's script makes of a value before it hashes it (Advanced matching; seen in fbevents.js 2.9.134). */
export const META_NORMALISING: Readonly<Record<string, (text: string) => string>> = {
  em: (text) => text.trim().toLowerCase(),
  ph: (text) => text.replace(/[A-Za-z\s\-+(),;@#<>'"]+/g, "").replace(/^0+/, ""),
  fn: (text) => text.toLowerCase().replace(/[\s!-/:-@[-`{-~]+/g, ""),
  ln: (text) => text.toLowerCase().replace(/[\s!-/:-@[-`{-~]+/g, ""),
  ge: (text) => text,
  db: (text) => text.toLowerCase().replace(/\s+/g, ""),
  ct: (text) => text.toLowerCase().replace(/[^A-Za-z0-9_]+/g, ""),
  st: (text) =>
    text
      .toLowerCase()
      .replace(/[^A-Za-z0-9_]+/g, "")
      .slice(0, 2),
  zp: (text) => (text.toLowerCase().split("-")[0] ?? "").trim(),
  country: (text) => text.toLowerCase().replace(/\s+/g, ""),
  external_id: (text) => text.toLowerCase().replace(/\s+/g, ""),
};

/** What of a value reaches Meta from a page, given to a function that hashes; what looks like a hash stays as it is. */
export function sentByMeta(key: string, handed: string, hash: (text: string) => string): string {
  if (/^(?:[0-9A-Fa-f]{64}|[0-9A-Fa-f]{32})$/.test(handed.trim())) return handed.trim().toLowerCase();
  return hash(META_NORMALISING[key]?.(handed) ?? "");
}
