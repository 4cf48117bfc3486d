import { escapeInvisible } from "../text/invisible.js";
import { byCodePoint } from "../text/order.js";

/** A value as JSON on one line, the same whatever the order of members, and of the texts in lists that are sets. */
export function sortedJson(value: unknown, sets: readonly string[] = []): string {
  return sortedText(value, "", sets) ?? "null";
}

/** `undefined` for what JSON leaves out. Not by a function given to `JSON.stringify`, which is called for every currency. */
function sortedText(value: unknown, name: string, sets: readonly string[]): string | undefined {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = sets.includes(name) ? value.toSorted(byCodePoint) : value;
    if (!items.some((item) => typeof item === "object" && item !== null)) return JSON.stringify(items);
    return `[${items.map((item) => sortedText(item, "", sets) ?? "null").join(",")}]`;
  }
  const members: string[] = [];
  for (const key of Object.keys(value).sort(byCodePoint)) {
    const text = sortedText((value as Readonly<Record<string, unknown>>)[key], key, sets);
    if (text !== undefined) members.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${members.join(",")}}`;
}

/** Which members of an object are written in lines, and how their own are: a list has one line for each entry. */
export interface JsonLayout {
  readonly [member: string]: JsonLayout;
}

/**
 * A value as JSON with as many lines as the layout asks for: what it does not name stands on one. Invisible characters
 * are escaped.
 */
export function jsonLines(value: object, layout: JsonLayout, pad = ""): string {
  return escapeInvisible(objectLines(value, layout, pad));
}

function objectLines(value: object, layout: JsonLayout, pad: string): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => {
      const below = Object.hasOwn(layout, name) ? layout[name] : undefined;
      return `\n${pad} ${JSON.stringify(name)}: ${memberText(member, below, `${pad} `)}`;
    });
  return members.length === 0 ? "{}" : `{${members.join(",")}\n${pad}}`;
}

function memberText(member: object, layout: JsonLayout | undefined, pad: string): string {
  if (layout === undefined) return JSON.stringify(member);
  return Array.isArray(member) ? listLines(member, layout, pad) : objectLines(member, layout, pad);
}

function listLines(rows: readonly object[], layout: JsonLayout, pad: string): string {
  const isOpened = Object.keys(layout).length > 0;
  const texts = rows.map(
    (row) => `\n${pad} ${isOpened ? objectLines(row, layout, `${pad} `) : JSON.stringify(row)}`,
  );
  return texts.length === 0 ? "[]" : `[${texts.join(",")}\n${pad}]`;
}
