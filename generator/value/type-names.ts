import type { ValueType } from "./value-schema.js";

/** What a value of a type is called. */
export const TYPE_NAMES: Readonly<Record<ValueType, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
};
