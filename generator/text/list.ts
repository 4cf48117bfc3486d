import { quote } from "./quote.js";

/** Names in English, all of them meant: "`a`, `b` and `c`". */
export function listAll(names: readonly string[]): string {
  return joinWords(names.map(quote), "and");
}

/** Names in English, one of them meant: "`a`, `b` or `c`". */
export function listAny(names: readonly string[]): string {
  return joinWords(names.map(quote), "or");
}

/** Words in English, as they stand: "text, a list or a map". */
export function joinWords(words: readonly string[], conjunction: "and" | "or"): string {
  const last = words.at(-1);
  if (last === undefined || words.length === 1) return last ?? "";
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}
