import { INVISIBLE } from "./invisible.js";

const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = "\u2421";

/**
 * A text with everything invisible replaced by a symbol: foreign text may be printed, but must never control the
 * terminal.
 */
export function visible(text: string): string {
  return text.replace(INVISIBLE, symbolOf);
}

function symbolOf(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x20) return String.fromCodePoint(CONTROL_PICTURES + codePoint);
  if (codePoint === 0x7f) return DELETE_PICTURE;
  return `<U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}>`;
}
