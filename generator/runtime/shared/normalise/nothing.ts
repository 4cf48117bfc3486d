import { NOTHING_WORDS } from "./nothing-words.js";

/** The hashes of the empty text, SHA-256 and MD5; their first digits are enough to be those of no other. */
export const EMPTY_HASHES = "e3b0c44298fc1c14.{48}|d41d8cd98f00b204.{16}";

let nothing: RegExp | undefined;

/** Whether a text, or the hash that it is, stands for no value: thousands of people would become one. */
export function isNothing(text: string): boolean {
  nothing ??= new RegExp(`^\\s*(?:${NOTHING_WORDS}|${EMPTY_HASHES})\\s*$`, "u");
  return nothing.test(text);
}
