import type { ValueSchema } from "../value/value-schema.js";
import { DEFAULT_PART_PATTERN } from "./id-part.js";

/**
 * What the text of one part of an event id must match, anchored at both ends unless the contract's own pattern is not.
 * A pattern cannot express a number's limits, and the list of the currencies' codes would be too large for a page: a
 * builder holds the parameter to them besides.
 */
export function partPattern(schema: ValueSchema): string {
  if (schema.enum !== undefined) {
    return `^(?:${schema.enum.map((value) => escapedForPattern(String(value))).join("|")})$`;
  }
  // The greatest whole number that a double holds exactly has sixteen digits.
  if (schema.type === "integer") return "^(?:0|[1-9][0-9]{0,15})$";
  return schema.pattern ?? DEFAULT_PART_PATTERN;
}

/** A text as a pattern that matches nothing else. */
export function escapedForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
