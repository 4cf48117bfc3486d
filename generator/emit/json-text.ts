import { escapeInvisible } from "../text/invisible.js";
import { byCodePoint } from "../text/order.js";

/** A value as JSON on one line, the same whatever the order of members, and of the texts in lists that are sets. */
export function sortedJson(value: unknown, sets: readonly string[] = []): string {
  return JSON.stringify(value, (name, inner: unknown) => {
    if (Array.isArray(inner)) return sets.includes(name) ? inner.toSorted(byCodePoint) : inner;
    if (typeof inner !== "object" || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([one], [other]) => byCodePoint(one, other)));
  });
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
