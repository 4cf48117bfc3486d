import { findByName } from "../catalog/find-by-name.js";
import type { ExampleAst } from "../contract/ast.js";
import type { Span } from "../source/source-file.js";
import type { JsonValue } from "../value/json-value.js";
import type { ValueSchema } from "../value/value-schema.js";
import type { YamlMap, YamlNode } from "../yaml/node.js";
import type { ExampleModel, FieldModel } from "./model.js";
import { readValue } from "./read-value.js";
import type { Scope } from "./scope.js";

const TEXT: ValueSchema = { type: "string" };
const TEXTS: ValueSchema = { type: "array", items: TEXT };

/** Reads an example's values by the types of the event's fields; identifiers are always text. */
export function resolveExample(
  scope: Scope,
  ast: ExampleAst,
  fields: { readonly keys: readonly FieldModel[]; readonly parameters: readonly FieldModel[] },
  within: string,
): ExampleModel {
  const spans = new Map<string, Span>();
  const section = (
    name: string,
    map: YamlMap | undefined,
    schemaOf: (key: string, value: YamlNode) => ValueSchema | undefined,
  ) => {
    if (map === undefined) return {};
    const onSpan = (path: string, span: Span) => spans.set(path, span);
    const reading = { findings: scope.findings, within, onSpan };
    const entries = map.entries.map(({ key, value }): [string, JsonValue] => {
      const path = `${name}.${key.value}`;
      return [key.value, readValue(value, schemaOf(key.value, value), reading, path)];
    });
    return Object.fromEntries(entries);
  };
  const schemasOf = (models: readonly FieldModel[]) => (key: string) => findByName(models, key)?.schema;
  return {
    name: ast.name.value,
    keys: section("keys", ast.keys, schemasOf(fields.keys)),
    serverEvent: section(
      "serverEvent",
      ast.serverEvent,
      (key) => scope.index.serverParameters.get(key)?.schema,
    ),
    parameters: section("parameters", ast.parameters, schemasOf(fields.parameters)),
    userData: section("userData", ast.userData, (_, { kind }) => (kind === "seq" ? TEXTS : TEXT)),
    spans,
    origin: ast,
  };
}
