import { type ListRules, list } from "../../shared/read-list.js";
import type { Reader } from "../../shared/reader.js";
import { breaks } from "../../shared/report.js";

/** A list of objects as it is sent: they are compared whatever the order of their properties. */
export function sentList(item: Reader, { uniqueItems, ...limits }: ListRules = {}): Reader<unknown[]> {
  const items = list(item, limits);
  return {
    read(value, path, report) {
      const read = items.read(value, path, report);
      return uniqueItems && read && !areUnique(read) ? breaks(report, path, "uniqueItems") : read;
    },
  };
}

function areUnique(items: readonly unknown[]): boolean {
  return new Set(items.map((item) => JSON.stringify(item, inOrder))).size === items.length;
}

/** What `JSON.stringify` writes in the place of an object: the same with its properties in one order. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
