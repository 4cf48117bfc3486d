import type { Diagnostic } from "../../generator/diagnostic/diagnostic.js";
import { positionAt, type Span } from "../../generator/source/source-file.js";
import type { YamlNode } from "../../generator/yaml/node.js";

/** A tree as nested lists, which keep the order of keys: `["map", ["key", value], …]`. */
export function plain(node: YamlNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === "scalar") return node.value;
  if (node.kind === "seq") return node.items.map(plain);
  return ["map", ...node.entries.map(({ key, value }) => [key.value, plain(value)])];
}

/** A diagnostic as one line: `name 2:3 "text there" label`. */
export function brief(diagnostic: Diagnostic): string {
  return [diagnostic.name, place(diagnostic.primary.span), diagnostic.primary.text].join(" ");
}

/** Where a span begins, and what it holds. */
export function place(span: Span): string {
  const { line, column } = positionAt(span.file, span.start);
  return `${line}:${column} ${JSON.stringify(span.file.text.slice(span.start, span.end))}`;
}
