import type { YamlNode } from "./node.js";
import { type StructureSchema, typesOf } from "./structure-schema.js";

/** What is said of a place of which nothing is said. */
const ANYTHING: StructureSchema = {};

/**
 * A tree as plain data, each scalar read by the type that is expected at its place: where text is, any scalar is the
 * text that was written, everywhere else it is what YAML makes of it. Maps have no prototype, so that a key called
 * `__proto__` or `constructor` is a key.
 */
export function plainData(node: YamlNode, schema: StructureSchema): unknown {
  switch (node.kind) {
    case "scalar":
      return typesOf(schema).includes("string") ? node.source : node.value;
    case "seq":
      return node.items.map((item) => plainData(item, schema.items ?? ANYTHING));
    case "map": {
      const data: Record<string, unknown> = Object.create(null);
      for (const { key, value } of node.entries)
        data[key.value] = plainData(value, valueSchema(schema, key.value));
      return data;
    }
    default:
      return node satisfies never;
  }
}

function valueSchema(
  { properties = {}, additionalProperties }: StructureSchema,
  key: string,
): StructureSchema {
  const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
  return own ?? (additionalProperties || ANYTHING);
}
