import { hashedText } from "./meta-script/script/matching.js";

/** What of a value reaches Meta from a page, given to a function that hashes; what looks like a hash stays as it is. */
export function sentByMeta(key: string, handed: string, hash: (text: string) => string): string {
  if (/^(?:[0-9A-Fa-f]{64}|[0-9A-Fa-f]{32})$/.test(handed.trim())) return handed.trim().toLowerCase();
  return hash(hashedText(key, handed) ?? "");
}
