import type { ErrorObject } from "ajv";
import { entryIndex } from "./entry-index.js";
import { type Located, locate } from "./locate.js";
import type { YamlNode } from "./node.js";
import { typesOf } from "./schema-words.js";

/** An error of the validator that stands, at the node it concerns. */
export interface SchemaError {
  readonly at: Located;
  readonly error: ErrorObject;
  /** The name in question, where it is a name and not a value that is wrong. */
  readonly name?: string;
}

/** They only say that something else failed. */
const CONSEQUENCES: ReadonlySet<string> = new Set(["if", "propertyNames"]);

/**
 * Runs both readings of a tree and keeps what counts. A slot that takes text takes any scalar as it was written, so
 * there the errors about the text count; everywhere else the errors about what YAML makes of it.
 */
export function schemaErrors(
  root: YamlNode,
  typed: readonly ErrorObject[],
  text: readonly ErrorObject[],
): readonly SchemaError[] {
  const find = locateOnce(root);
  const errors: SchemaError[] = [];
  for (const [reading, found] of [["typed", typed] as const, ["text", text] as const]) {
    for (const error of found) {
      if (CONSEQUENCES.has(error.keyword)) continue;
      const at = find(error.instancePath);
      if (at === undefined || reading !== readingOf(at.node, error)) continue;
      const isName = at.node.kind !== "scalar" && typeof error.data === "string";
      errors.push(isName ? { at, error, name: error.data as string } : { at, error });
    }
  }
  return errors;
}

function readingOf(node: YamlNode, error: ErrorObject): "typed" | "text" {
  if (node.kind !== "scalar" || typeof node.value === "string") return "typed";
  return typesOf(error.parentSchema).includes("string") ? "text" : "typed";
}

function locateOnce(root: YamlNode): (pointer: string) => Located | undefined {
  const found = new Map<string, Located | undefined>();
  const entriesOf = entryIndex();
  return (pointer) => {
    if (!found.has(pointer)) found.set(pointer, locate(root, pointer, entriesOf));
    return found.get(pointer);
  };
}
