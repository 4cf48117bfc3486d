/**
 * Everything that would act on a terminal instead of being seen: control characters, marks that turn the direction
 * of the text, separators and spaces of no width, halves of surrogate pairs, tags. The joiner of emoji is left alone.
 */
const UNSEEN = /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = "\u2421";

/**
 * A text with everything invisible replaced by a symbol: foreign text may be printed, but must never control the
 * terminal.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, symbolOf);
}

function symbolOf(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x20) return String.fromCodePoint(CONTROL_PICTURES + codePoint);
  if (codePoint === 0x7f) return DELETE_PICTURE;
  return `<U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}>`;
}
