import type { JsonValue } from "./json-value.js";

/** Whether a value equals one of JSON, whatever the order of their members. */
export function isSame(value: unknown, other: JsonValue | undefined): boolean {
  if (typeof other !== "object" || typeof value !== "object" || value === null) return value === other;
  if (Array.isArray(other) !== Array.isArray(value)) return false;
  const own = new Map(Object.entries(value));
  const wanted = Object.entries(other);
  return own.size === wanted.length && wanted.every(([name, member]) => isSame(own.get(name), member));
}
