import type { Identifier } from "../identifier.js";

/**
 * The first usable value of a cookie: a browser sends several of one name where they were set for different domains, and
 * not all of them need be of Meta.
 */
export function cookieValue(cookies: string, name: string, identifier: Identifier): string | undefined {
  for (const cookie of cookies.split(";")) {
    const [key = "", ...rest] = cookie.split("=");
    if (key.trim() !== name) continue;
    const value = identifier.normalise(
      rest
        .join("=")
        .trim()
        .replace(/^"(.*)"$/, "$1"),
      0,
    );
    if (value !== undefined) return value;
  }
  return undefined;
}
