// Without Node's types the import is an error, with them it is none: hence ignored rather than expected.
// @ts-ignore
import { hash } from "node:crypto";

const digest: (algorithm: "sha256", text: string, encoding: "hex") => string = hash;

/** The SHA-256 of the text's UTF-8 bytes, in lower-case hex and without any suffix. */
export function sha256(text: string): string {
  return digest("sha256", text, "hex");
}
