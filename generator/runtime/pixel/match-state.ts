/**
 * The two-letter code of a state or province in lower case. A name gives nothing: Meta's script would cut it to
 * two letters, which for `New York` are those of Nebraska (Advanced matching, 2023-12-21).
 */
export function matchState(text: string): string | undefined {
  const code = text.trim().toLowerCase();
  return /^[a-z]{2}$/.test(code) ? code : undefined;
}
