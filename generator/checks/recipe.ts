import type { JsonValue } from "../value/json-value.js";
import type { RuntimeCheckName } from "./runtime-checks.js";

/**
 * How a check is put together from the runtime's functions. What is printed into the output and what judges a contract
 * are made of the same recipe, so that a value means the same in both.
 */
export type Recipe =
  | { readonly kind: "call"; readonly name: RuntimeCheckName; readonly args: readonly Recipe[] }
  | { readonly kind: "entries"; readonly entries: readonly RecipeEntry[] }
  | { readonly kind: "pattern"; readonly source: string }
  | { readonly kind: "value"; readonly value: JsonValue };

/** A property of an object that a function takes: a rule, or a field of what is checked. */
export type RecipeEntry = readonly [name: string, recipe: Recipe];

/** A call of one of the runtime's functions. */
export function callOf(name: RuntimeCheckName, ...args: readonly Recipe[]): Recipe {
  return { kind: "call", name, args };
}

/** The same with an object of rules as its last argument, unless there are none. */
export function ruledCall(
  name: RuntimeCheckName,
  args: readonly Recipe[],
  rules: readonly RecipeEntry[],
): Recipe {
  return { kind: "call", name, args: rules.length === 0 ? args : [...args, entriesOf(rules)] };
}

/** An object. */
export function entriesOf(entries: readonly RecipeEntry[]): Recipe {
  return { kind: "entries", entries };
}

/** A value as it stands. */
export function literalOf(value: JsonValue): Recipe {
  return { kind: "value", value };
}
