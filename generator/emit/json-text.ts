/** What cannot be seen, or reorders what is seen; the joiner of emoji is left alone. */
const UNSEEN = /(?!\u200d)[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu;

/** A value as JSON in lines, its invisible characters as escapes, so that a reviewer sees all there is. */
export function jsonText(value: unknown): string {
  return escapeUnseen(JSON.stringify(value, undefined, 2));
}

/** JSON whose invisible characters are escapes. */
export function escapeUnseen(json: string): string {
  return json.replace(UNSEEN, escapes);
}

function escapes(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
