import { parseValuePath } from "../../model/value-path.js";
import type { JsonValue } from "../../value/json-value.js";

type Members = { [name: string]: JsonValue };

/** An object that has each value at its path; a list of values goes through a list of products. */
export function sampleMembers(values: readonly (readonly [path: string, value: JsonValue])[]): Members {
  const members: Members = {};
  for (const [path, value] of values) {
    const parsed = parseValuePath(path);
    if (parsed === undefined) continue;
    const { root, inEach } = parsed;
    const [last = "", ...before] = [...root].reverse();
    const holder = before.reverse().reduce(memberOf, members);
    if (inEach === undefined || inEach.length === 0) {
      if (!Object.hasOwn(holder, last)) holder[last] = value;
      continue;
    }
    const list = Array.isArray(holder[last]) ? (holder[last] as JsonValue[]) : [];
    holder[last] = list;
    const each = Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
    for (const [index, one] of each.entries()) {
      const found = list[index];
      const item: Members = isMembers(found) ? found : {};
      list[index] = item;
      const [name = "", ...above] = [...inEach].reverse();
      above.reverse().reduce(memberOf, item)[name] = one;
    }
  }
  return members;
}

function memberOf(holder: Members, name: string): Members {
  const found = holder[name];
  const inner = isMembers(found) ? found : {};
  holder[name] = inner;
  return inner;
}

function isMembers(value: JsonValue | undefined): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
