import type { JsonValue } from "../value/json-value.js";
import { onceFor } from "../value/once-for.js";
import type { Definition } from "../value/value-schema.js";
import type { RuntimeReaderName } from "./runtime-readers.js";

/**
 * How a reader is built from the runtime's functions. What is printed into the output and what judges a contract are
 * made from the same recipe, so that a value means the same in both.
 */
export type Recipe =
  | { readonly kind: "call"; readonly name: RuntimeReaderName; readonly args: readonly Recipe[] }
  | { readonly kind: "entries"; readonly entries: readonly RecipeEntry[] }
  | { readonly kind: "pattern"; readonly source: string }
  | DefinedRecipe
  | ExportedRecipe
  /** What makes the parts of an event's id, when it is asked. */
  | { readonly kind: "form"; readonly parts: readonly Recipe[] }
  | { readonly kind: "value"; readonly value: JsonValue };

/** What a definition of the contract says for all events: its reader, or the list of what it may be. */
export interface DefinedRecipe {
  readonly kind: "reader" | "choice";
  readonly definition: Definition;
  readonly recipe: Recipe;
}

/** What a module of the output exports, under its name there. */
export interface ExportedRecipe {
  readonly kind: "exported";
  readonly name: string;
  /** The path of the module within the output, without an ending. */
  readonly module: string;
  readonly recipe: Recipe;
}

/** A property of an object that a function takes: a rule, or a field of what is read. */
export type RecipeEntry = readonly [name: string, recipe: Recipe];

/** A call of one of the runtime's functions. */
export function callOf(name: RuntimeReaderName, ...args: readonly Recipe[]): Recipe {
  return { kind: "call", name, args };
}

/** The same with an object of rules as its last argument, unless there are none. */
export function ruledCall(
  name: RuntimeReaderName,
  args: readonly Recipe[],
  rules: readonly RecipeEntry[],
): Recipe {
  return { kind: "call", name, args: rules.length === 0 ? args : [...args, entriesOf(rules)] };
}

/** The reader of a field that must be there, or need not be: nearly all events share it with others. */
export function fieldOf(presence: "required" | "optional", reader: Recipe): Recipe {
  return FIELDS[presence](reader);
}

const FIELDS = {
  required: onceFor((reader: Recipe) => callOf("required", reader)),
  optional: onceFor((reader: Recipe) => callOf("optional", reader)),
} as const;

/** An object. */
export function entriesOf(entries: readonly RecipeEntry[]): Recipe {
  return { kind: "entries", entries };
}

/** A literal value. */
export function literalOf(value: JsonValue): Recipe {
  return { kind: "value", value };
}

/** A regular expression. */
export function patternOf(source: string): Recipe {
  return { kind: "pattern", source };
}

/** The form of an event's ids. */
export function formOf(parts: readonly Recipe[]): Recipe {
  return { kind: "form", parts };
}

/** What a module of the output exports, and how it is made where nothing is imported. */
export function exportedOf(name: string, module: string, recipe: Recipe): Recipe {
  return { kind: "exported", name, module, recipe };
}

/** The same with the definitions of the contract written out, for code that can import none. */
export function withoutDefinitions(recipe: Recipe): Recipe {
  switch (recipe.kind) {
    case "call":
      return { ...recipe, args: recipe.args.map(withoutDefinitions) };
    case "entries":
      return entriesOf(recipe.entries.map(([name, entry]) => [name, withoutDefinitions(entry)]));
    case "reader":
    case "choice":
    case "exported":
      return withoutDefinitions(recipe.recipe);
    case "form":
      return formOf(recipe.parts.map(withoutDefinitions));
    case "pattern":
    case "value":
      return recipe;
    default:
      return recipe satisfies never;
  }
}
