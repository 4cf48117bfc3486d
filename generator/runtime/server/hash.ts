import { hash } from "node:crypto";

/** The SHA-256 of the text's UTF-8 bytes, in lower-case hex and without any suffix. */
export function sha256(text: string): string {
  return hash("sha256", text, "hex");
}
