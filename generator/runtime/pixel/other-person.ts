import type { Matching } from "./pixel-event.js";

/** What tells persons apart, the surest first. */
const PERSON = ["external_id", "em", "ph"];

/** Whether two sets of identifiers are of two persons: the first key that both have decides. */
export function isOtherPerson(one: Matching, other: Matching): boolean {
  const key = PERSON.find((name) => one.has(name) && other.has(name));
  return key !== undefined && one.get(key) !== other.get(key);
}
