import type { Span } from "../source/source-file.js";
import type { JsonValue } from "../value/json-value.js";
import type { ValueSchema } from "../value/value-schema.js";
import type { YamlNode } from "../yaml/node.js";
import { asBoolean, asNumber, asText } from "../yaml/read-scalar.js";
import type { Finding } from "./finding.js";

/** Collects what reading notices. */
export interface ValueReading {
  readonly findings: Finding[];
  readonly within: string;
  /** Collects the span of every value that is read, by path. */
  readonly onSpan?: (path: string, span: Span) => void;
}

/**
 * Reads a value by its expected type: if text is expected, the source text of a scalar is the value. A value of the
 * wrong type is returned as YAML reads it, for a rule to refuse.
 */
export function readValue(
  node: YamlNode,
  schema: ValueSchema | undefined,
  reading: ValueReading,
  path = "",
): JsonValue {
  reading.onSpan?.(path, node.span);
  switch (node.kind) {
    case "scalar":
      return readScalar(node, schema, reading);
    case "seq":
      return node.items.map((item, index) => readValue(item, schema?.items, reading, `${path}[${index}]`));
    case "map":
      return Object.fromEntries(
        node.entries.map(({ key, value }) => {
          const member = schema?.members?.find((candidate) => candidate.name === key.value);
          return [key.value, readValue(value, member?.schema, reading, `${path}.${key.value}`)];
        }),
      );
    default:
      return node satisfies never;
  }
}

function readScalar(
  node: Extract<YamlNode, { kind: "scalar" }>,
  schema: ValueSchema | undefined,
  reading: ValueReading,
): JsonValue {
  switch (schema?.type) {
    case "string":
      return asText(node) ?? node.value;
    case "boolean":
      return asBoolean(node) ?? node.value;
    case "integer":
    case "number": {
      const read = asNumber(node);
      if ("value" in read) return read.value;
      if (read.problem === "lossy")
        reading.findings.push({ kind: "lossy-number", node, within: reading.within });
      return node.value;
    }
    default:
      return node.value;
  }
}
