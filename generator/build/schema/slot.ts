import type { Catalog } from "../../catalog/catalog.js";

/** A piece of a JSON Schema document. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type SchemaObject = { readonly [key: string]: Json };

/**
 * The two readings of one schema. `published` is for editors: names of the catalogue are closed lists with hover
 * texts, and a text slot takes what YAML reads as a number or boolean, or `zp: 01067` would be underlined.
 * `structure` is what the compiler checks: every scalar arrives as its source text, and names stay open, since
 * rules say more about a wrong one than an enum can.
 */
export interface SchemaContext {
  readonly variant: "published" | "structure";
  readonly catalog: Catalog;
}

/** More about a text slot: how a diagnostic names what is expected, and what editors show. */
interface TextLimits {
  readonly pattern?: string;
  readonly expected?: string;
  readonly maxLength?: number;
  readonly examples?: readonly string[];
}

/** A slot that holds text. The text must contain something visible, unless its pattern is stricter. */
export function text(context: SchemaContext, description: string, limits: TextLimits = {}): SchemaObject {
  if (limits.pattern !== undefined) return anyText(context, description, limits);
  return anyText(context, description, {
    ...limits,
    ...(context.variant === "published"
      ? { pattern: "\\S" }
      : { pattern: SEEN, expected: "text that is not blank" }),
  });
}

/** What neither is a space, nor a control or unassigned character, nor is left out when the text is shown. */
const SEEN = "[^\\s\\p{C}\\p{Default_Ignorable_Code_Point}\\u2800]";

/** A slot that holds text of which nothing needs to be seen, such as a pattern for spaces. */
export function anyText(context: SchemaContext, description: string, limits: TextLimits = {}): SchemaObject {
  const { pattern, expected, maxLength, examples } = limits;
  return {
    type: context.variant === "published" ? ["string", "number", "boolean"] : "string",
    description,
    minLength: 1,
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(expected === undefined ? {} : { "x-expected": expected }),
    ...(examples === undefined ? {} : { examples }),
  };
}

/** A slot that holds one of the catalogue's names. */
export function catalogName(
  context: SchemaContext,
  description: string,
  entries: readonly { readonly name: string; readonly description: string }[],
): SchemaObject {
  if (context.variant === "structure") return { type: "string", description, minLength: 1 };
  return {
    type: "string",
    description,
    enum: entries.map((entry) => entry.name),
    "x-enum-descriptions": Object.fromEntries(entries.map((entry) => [entry.name, entry.description])),
    // The key that editors show in completion; JSON Schema itself ignores it.
    markdownEnumDescriptions: entries.map((entry) => entry.description),
  };
}

/** A name that the author gives: of a source, an event, a profile. */
export function ownName(description: string): SchemaObject {
  return {
    description,
    pattern: OWN_NAME,
    "x-expected": "a letter or `_`, then letters, digits, `_` and `-`, at most 64 in all",
  };
}

/** What a name given by the author may look like: it becomes part of file names and identifiers. */
const OWN_NAME = "^[A-Za-z_][A-Za-z0-9_-]{0,63}$";

/** A list with at least one item. */
export function listOf(items: SchemaObject, description: string): SchemaObject {
  return { type: "array", description, minItems: 1, items };
}

/**
 * What authors most likely mean by a form that a slot does not take, or by a key that it does not have, and how to
 * write that. In `text` and `key`, `{}` stands for the word that was written.
 */
export interface FormHelp {
  readonly text?: string;
  readonly list?: string;
  readonly map?: string;
  readonly key?: string;
  /** What a value in another form would break, as a sentence. */
  readonly why?: string;
}

/** Adds help to a slot; it is for the compiler, and means nothing to JSON Schema. */
export function withHelp(slot: SchemaObject, help: FormHelp): SchemaObject {
  return { ...slot, "x-help": { ...help } };
}

/** A map from names given by the author to values of one kind. */
export function mapOf(values: SchemaObject, names: SchemaObject, description: string): SchemaObject {
  return {
    type: "object",
    description,
    minProperties: 1,
    propertyNames: names,
    additionalProperties: values,
  };
}

/** An object with these keys and no others. */
export function record(
  description: string,
  properties: { readonly [key: string]: SchemaObject },
  required: readonly string[] = [],
): SchemaObject {
  return {
    type: "object",
    description,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
    properties,
  };
}

/** A reference to a definition of the same document. */
export function ref(name: string): SchemaObject {
  return { $ref: `#/$defs/${name}` };
}
