import type { DefinedError } from "ajv";
import { joinWords } from "../text/list.js";
import { TYPE_NAMES } from "../value/type-names.js";
import type { ValueType } from "../value/value-schema.js";
import type { YamlNode } from "./node.js";
import { type StructureSchema, typesOf } from "./structure-schema.js";

interface TypeWords {
  readonly name: string;
  readonly help: string;
}

const TYPES: Readonly<Record<ValueType, TypeWords>> = {
  string: { name: TYPE_NAMES.string, help: "write text" },
  number: { name: TYPE_NAMES.number, help: "write a number, without quotes" },
  integer: { name: TYPE_NAMES.integer, help: "write a whole number, without quotes" },
  boolean: { name: "`true` or `false`", help: "write `true` or `false`, without quotes" },
  array: { name: TYPE_NAMES.array, help: "write a list: `- ` before each item, or `[a, b]`" },
  object: { name: TYPE_NAMES.object, help: "write a map: `key: value` lines, indented, or `{ key: value }`" },
};

/** The types a schema takes, in English: "text or a map". Where only some texts are taken it says which. */
export function expectedTypes(schema: StructureSchema): string {
  return (
    formOf(schema) ??
    joinWords(
      typesOf(schema).map((type) => TYPES[type].name),
      "or",
    )
  );
}

/** How to write what a schema takes. */
export function typeHelp(schema: StructureSchema): string {
  const form = formOf(schema);
  if (form !== undefined) return `write ${form}`;
  return joinWords(
    typesOf(schema).map((type) => TYPES[type].help),
    "or",
  );
}

/** What a schema of several types says of itself: of one type the type alone is in question. */
function formOf(schema: StructureSchema): string | undefined {
  return typesOf(schema).length > 1 ? schema["x-expected"] : undefined;
}

/** What a node is, in the words of `expectedTypes`. */
export function foundType(node: YamlNode, schema: StructureSchema): string {
  if (node.kind === "map") return TYPE_NAMES.object;
  if (node.kind === "seq") return TYPE_NAMES.array;
  if (typeof node.value === "boolean") return `\`${node.value}\``;
  if (typeof node.value !== "number") return TYPE_NAMES.string;
  if (!Number.isFinite(node.value)) return "no finite number";
  return typesOf(schema).includes("integer") ? "another number" : TYPE_NAMES.number;
}

/** What a schema says of a well-formed value: its own words for patterns, ours for limits. */
export function expectedForm({ keyword, params }: DefinedError, schema: StructureSchema): string {
  const own = schema["x-expected"];
  switch (keyword) {
    case "maxLength":
      return `at most ${params.limit} characters`;
    case "minLength":
      if (params.limit !== 1) return `at least ${params.limit} characters`;
      return own ?? "text that is not empty";
    case "minimum":
      return `a number not below ${params.limit}`;
    case "maximum":
      return `a number not above ${params.limit}`;
    case "exclusiveMinimum":
      return `a number above ${params.limit}`;
    case "minItems":
    case "minProperties":
      return `at least ${params.limit} entries`;
    case "maxItems":
    case "maxProperties":
      return params.limit === 1 ? "one entry only" : `at most ${params.limit} entries`;
    case "pattern":
      return own ?? `text that matches \`${params.pattern}\``;
    default:
      return own ?? "something of another form";
  }
}

/** A single word may be repeated in help, unless it only says yes or no; anything longer could be somebody's data. */
const WORD = /^(?!(?:yes|no|true|false|on|off)$)[A-Za-z0-9_.-]{1,32}$/i;

/**
 * A schema's help for a form that it does not take, or a key that it does not have: what the author most likely
 * means, and how to write that. `word` takes the place of `{}`.
 */
export function schemaHelp(
  schema: StructureSchema,
  form: "text" | "list" | "map" | "key",
  word: string | undefined,
): string | undefined {
  const help = schema["x-help"]?.[form];
  if (help === undefined) return undefined;
  return help.replaceAll("{}", () => (word !== undefined && WORD.test(word) ? word : "…"));
}
