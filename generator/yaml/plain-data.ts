import type { YamlNode } from "./node.js";

/** A tree as plain data. Maps have no prototype, so that a key called `__proto__` or `constructor` is a key. */
export function typedData(node: YamlNode): unknown {
  return dataOf(node, (scalar) => scalar.value);
}

/** The same with every scalar as the text that was written. */
export function textData(node: YamlNode): unknown {
  return dataOf(node, (scalar) => scalar.source);
}

/** Whether the two readings of a tree differ at all. */
export function hasTypedScalar(node: YamlNode): boolean {
  switch (node.kind) {
    case "scalar":
      return typeof node.value !== "string";
    case "seq":
      return node.items.some(hasTypedScalar);
    case "map":
      return node.entries.some((entry) => hasTypedScalar(entry.value));
    default:
      return node satisfies never;
  }
}

function dataOf(node: YamlNode, scalarOf: (scalar: YamlNode & { kind: "scalar" }) => unknown): unknown {
  switch (node.kind) {
    case "scalar":
      return scalarOf(node);
    case "seq":
      return node.items.map((item) => dataOf(item, scalarOf));
    case "map": {
      const data: Record<string, unknown> = Object.create(null);
      for (const { key, value } of node.entries) data[key.value] = dataOf(value, scalarOf);
      return data;
    }
    default:
      return node satisfies never;
  }
}
