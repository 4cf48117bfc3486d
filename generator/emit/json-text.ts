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
  const pieces: string[] = [];
  addLines(pieces, value, layout, pad);
  return escapeUnseen(pieces.join(""));
}

// All goes into one list that is joined once, so that no piece is copied on each level that it stands in.
function addLines(pieces: string[], value: object, layout: JsonLayout, pad: string): void {
  let before = `{\n${pad} `;
  const between = `,\n${pad} `;
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    pieces.push(before, JSON.stringify(name), ": ");
    before = between;
    const below = Object.hasOwn(layout, name) ? layout[name] : undefined;
    if (below === undefined) pieces.push(JSON.stringify(member));
    else if (Array.isArray(member)) addRows(pieces, member, below, `${pad} `);
    else addLines(pieces, member, below, `${pad} `);
  }
  pieces.push(before === between ? `\n${pad}}` : "{}");
}

function addRows(pieces: string[], rows: readonly object[], layout: JsonLayout, pad: string): void {
  if (rows.length === 0) {
    pieces.push("[]");
    return;
  }
  const isOpened = Object.keys(layout).length > 0;
  let before = `[\n${pad} `;
  const between = `,\n${pad} `;
  for (const row of rows) {
    pieces.push(before);
    before = between;
    if (isOpened) addLines(pieces, row, layout, `${pad} `);
    else pieces.push(JSON.stringify(row));
  }
  pieces.push(`\n${pad}]`);
}

/** JSON whose invisible characters are escapes. */
export function escapeUnseen(json: string): string {
  return json.replace(UNSEEN, escapes);
}

function escapes(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
