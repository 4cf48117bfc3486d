/**
 * What acts on a text without being seen: control characters, marks that turn its direction, separators and spaces of
 * no width, halves of surrogate pairs, tags. The joiner of emoji is not among them: it shows as their union.
 */
export const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}](?<!\u200d)/gu;

/** Code or JSON with each of them as an escape, so that a reviewer sees everything; line ends that lay it out stay. */
export function escapeInvisible(code: string): string {
  return code.replace(INVISIBLE, (character) => (character === "\n" ? character : escapesOf(character)));
}

function escapesOf(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
