import { quote } from "../text/quote.js";

/** A name that came from outside, shown only if it looks like the name of an event or a field: it may be personal. */
export function shownName(name: unknown): string {
  const isName = typeof name === "string" && /^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name);
  return isName ? quote(name) : "a name that is not shown here";
}
