/**
 * A country's two-letter code in lower case. A name gives nothing: the table of them would be too large for a
 * page, and Meta's script would hash the name as it stands (Advanced matching, 2023-12-21).
 */
export function matchCountry(text: string): string | undefined {
  const code = text.trim().toLowerCase();
  if (code === "uk") return "gb";
  return /^[a-z]{2}$/.test(code) ? code : undefined;
}
