import { list } from "../../shared/read-list.js";
import { type Reader, text } from "../../shared/reader.js";

/** A SHA-256 or an MD5 in lower-case hex, but not that of the empty text (Customer Information Parameters, 2026-01-09). */
const HASH = /^(?!e3b0c44298fc|d41d8cd98f00)(?:[0-9a-f]{64}|[0-9a-f]{32})$/u;

/** The hashes of one identifier, each of them once. */
export function hashes(): Reader<unknown[]> {
  const hash = text({ pattern: HASH, expected: "a SHA-256 in lower-case hex, not that of the empty text" });
  return list(hash, { minItems: 1, uniqueItems: true });
}
