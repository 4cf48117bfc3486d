/** What cannot be seen, or reorders what is seen; the joiner of emoji is left alone. */
const UNSEEN = /[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f](?<!\u200d)/gu;

/** A value as JSON in lines, its invisible characters as escapes, so that a reviewer sees all there is. */
export function jsonText(value: unknown): string {
  return escapeUnseen(JSON.stringify(value, undefined, 2));
}

/** Which members of an object are written in lines, and how their own are: a list has one line for each entry. */
export interface JsonLayout {
  readonly [member: string]: JsonLayout;
}

/** The same with as many lines as the layout asks for: what it does not name stands on one. */
export function jsonLines(value: object, layout: JsonLayout, pad = ""): string {
  return escapeUnseen(linesOf(value, layout, pad));
}

function linesOf(value: object, layout: JsonLayout, pad: string): string {
  const inner = `${pad} `;
  const lines: string[] = [];
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const below = layout[name];
    const text = below === undefined ? JSON.stringify(member) : openedText(member, below, inner);
    lines.push(`"${name}": ${text}`);
  }
  return `{\n${inner}${lines.join(`,\n${inner}`)}\n${pad}}`;
}

function openedText(member: object, layout: JsonLayout, pad: string): string {
  if (!Array.isArray(member)) return linesOf(member, layout, pad);
  if (member.length === 0) return "[]";
  const inner = `${pad} `;
  const isRow = Object.keys(layout).length === 0;
  const rows = member.map((entry) => (isRow ? JSON.stringify(entry) : linesOf(entry, layout, inner)));
  return `[\n${inner}${rows.join(`,\n${inner}`)}\n${pad}]`;
}

/** JSON whose invisible characters are escapes. */
export function escapeUnseen(json: string): string {
  return json.replace(UNSEEN, escapes);
}

function escapes(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
