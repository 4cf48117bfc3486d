import type { ContractAst, FieldAst, ValueSchemaAst } from "../contract/ast.js";
import { contentsMember } from "../contract/contents.js";
import { constraintsOf, type ValueType } from "../value/value-schema.js";
import type { YamlNode } from "../yaml/node.js";

/** The type that follows from the values of a description that states no type. */
export interface InferredType {
  readonly type: ValueType;
  /** Values that are a number or boolean to YAML, but not written as one is: `01067`, `1.0`, `TRUE`. */
  readonly unclear: readonly YamlNode[];
}

const TEXT: InferredType = { type: "string", unclear: [] };

/**
 * Infers a type from constants, defaults and choices: the one that YAML reads in all of them, else text. A number
 * counts as one only if it is written as it would be printed, since `01067` read as a number loses its zero.
 */
export function inferType(layers: readonly (ValueSchemaAst | undefined)[]): InferredType {
  const untyped = layers.filter((layer) => layer !== undefined).filter((layer) => layer.type === undefined);
  if (untyped.some(isAboutText)) return TEXT;
  const values = untyped.flatMap(statedValues);
  const type = typeOfAll(values);
  if (type === undefined) return TEXT;
  const unclear = values.filter((node) => node.kind !== "scalar" || String(node.value) !== node.source);
  return unclear.length === 0 ? { type, unclear } : { ...TEXT, unclear };
}

/** What is said of each contract-wide parameter that states no type: for the whole contract first, then by its events. */
export function untypedParameters(
  origin: ContractAst,
): ReadonlyMap<string, readonly [FieldAst, ...FieldAst[]]> {
  const said = new Map<string, [FieldAst, ...FieldAst[]]>();
  for (const field of origin.parameters.toReversed()) said.set(field.name.value, [field]);
  // Members of `contents` are Meta's, which brings their types.
  for (const [name, [shared]] of said) {
    if (shared.schema.type !== undefined || contentsMember(name) !== undefined) said.delete(name);
  }
  for (const event of origin.events) {
    for (const field of event.parameters) said.get(field.name.value)?.push(field);
  }
  return said;
}

function isAboutText(layer: ValueSchemaAst): boolean {
  return constraintsOf("string").some((keyword) => layer[keyword] !== undefined);
}

function statedValues(layer: ValueSchemaAst): readonly YamlNode[] {
  return [layer.const, layer.default, ...(layer.enum ?? [])].filter((node) => node !== undefined);
}

function typeOfAll(values: readonly YamlNode[]): ValueType | undefined {
  const read = values.map((node) => (node.kind === "scalar" ? node.value : ""));
  if (read.length === 0) return undefined;
  if (read.every((value) => typeof value === "boolean")) return "boolean";
  if (!read.every((value) => typeof value === "number")) return undefined;
  return read.every(Number.isInteger) ? "integer" : "number";
}
