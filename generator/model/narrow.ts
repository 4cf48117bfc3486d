import type { ValueSchemaAst } from "../contract/ast.js";
import { usualMaxLength } from "../value/runaway-pattern.js";
import { CONSTRAINT_KEYWORDS, type ValueSchema, type ValueType } from "../value/value-schema.js";
import { inferType } from "./infer-type.js";
import { readValue } from "./read-value.js";
import type { Scope } from "./scope.js";

/**
 * Merges the contract's keywords into Meta's; the innermost keyword counts. A rule ensures that nothing is widened.
 * If the contract says nothing, the result is Meta's own schema, the same object for all events.
 */
export function narrow(
  scope: Pick<Scope, "findings">,
  meta: ValueSchema | undefined,
  written: readonly (ValueSchemaAst | undefined)[],
  within: string,
): ValueSchema {
  if (meta !== undefined && written.every(isSilent)) return meta;
  let stated: ValueType | undefined;
  for (const layer of written) stated = layer?.type?.value ?? stated;
  const type = stated ?? meta?.type ?? inferType(written).type;
  const schema: Narrowed = { ...meta, type };
  for (const layer of written) if (layer !== undefined) mergeKeywords(scope, schema, layer, within);
  limitLength(schema);
  return schema;
}

function isSilent(layer: ValueSchemaAst | undefined): boolean {
  return layer === undefined || Object.keys(layer).length === 0;
}

/** A text is measured before it is held against a pattern that takes the longer, the longer the text is. */
function limitLength(schema: Narrowed): void {
  const { type, pattern, maxLength } = schema;
  if (type !== "string" || pattern === undefined || maxLength !== undefined) return;
  const usual = usualMaxLength(pattern);
  if (usual !== undefined) schema.maxLength = usual;
}

type Scalar = string | number | boolean;

type Narrowed = { -readonly [Keyword in keyof ValueSchema]: ValueSchema[Keyword] };

function mergeKeywords(
  scope: Pick<Scope, "findings">,
  schema: Narrowed,
  ast: ValueSchemaAst,
  within: string,
): void {
  const reading = { findings: scope.findings, within };
  for (const node of ast.lossy ?? []) scope.findings.push({ kind: "lossy-number", node, within });
  for (const keyword of CONSTRAINT_KEYWORDS) {
    const limit = ast[keyword];
    if (limit !== undefined) Object.assign(schema, { [keyword]: limit.value });
  }
  if (ast.enum !== undefined) {
    const choice = { type: schema.type };
    schema.enum = ast.enum.map((node) => readValue(node, choice, reading) as Scalar);
  }
  if (ast.const !== undefined) schema.const = readValue(ast.const, schema, reading);
  if (ast.items !== undefined) schema.items = narrow(scope, schema.items, [ast.items], within);
  else if (schema.type === "array" && schema.items === undefined) schema.items = { type: "string" };
}
