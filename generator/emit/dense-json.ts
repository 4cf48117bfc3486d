import { escapeInvisible } from "../text/invisible.js";

/** How many columns a line has at the most, unless a single text is longer. */
const WIDTH = 110;

/**
 * A value as JSON: on one line if it fits, else one line for each member. Invisible characters are escaped, so that a
 * reviewer sees everything. `end` is appended.
 */
export function denseJson(value: unknown, end = ""): string {
  return textOf(value, "\n", 0, end);
}

function textOf(value: unknown, line: string, before: number, end = ""): string {
  if (typeof value === "string") return quoted(value) + end;
  if (typeof value !== "object" || value === null) return String(value) + end;
  return Array.isArray(value) ? listText(value, line, before, end) : objectText(value, line, before, end);
}

function quoted(text: string): string {
  return escapeInvisible(JSON.stringify(text));
}

// A part that takes several lines is longer than any line, so that lengths alone tell what fits.

function listText(items: readonly unknown[], line: string, before: number, end: string): string {
  if (items.length === 0) return `[]${end}`;
  const inner = `${line} `;
  const texts: string[] = [];
  let room = WIDTH - line.length - before;
  for (const item of items) {
    const text = textOf(item, inner, 0);
    texts.push(text);
    room -= text.length + 2;
  }
  return room >= 0 ? `[${texts.join(", ")}]${end}` : `[${inner}${texts.join(`,${inner}`)}${line}]${end}`;
}

function objectText(members: object, line: string, before: number, end: string): string {
  const inner = `${line} `;
  const texts: string[] = [];
  let room = WIDTH - line.length - before - 2;
  for (const name of Object.keys(members)) {
    const value = (members as Readonly<Record<string, unknown>>)[name];
    if (value === undefined) continue;
    const key = `${quoted(name)}: `;
    const text = key + textOf(value, inner, key.length);
    texts.push(text);
    room -= text.length + 2;
  }
  if (texts.length === 0) return `{}${end}`;
  return room >= 0 ? `{ ${texts.join(", ")} }${end}` : `{${inner}${texts.join(`,${inner}`)}${line}}${end}`;
}
