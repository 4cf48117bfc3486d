import { listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";

/** Nobody reads through more names than these. */
const MOST_SHOWN = 8;

/** The names that a contract defines under a key, for authors who wrote another one. */
export function definedNames(key: string, names: readonly string[]): string {
  if (names.length === 0) return `nothing is defined under ${quote(key)} yet`;
  const shown = names.slice(0, MOST_SHOWN);
  const rest = names.length - shown.length;
  return `${quote(key)} defines ${rest === 0 ? listAll(shown) : `${shown.map(quote).join(", ")} and ${rest} more`}`;
}
