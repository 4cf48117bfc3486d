import type { YamlNode } from "./node.js";
import { type StructureSchema, typesOf } from "./structure-schema.js";

/** The schema of a position that has none. */
const ANYTHING: StructureSchema = {};

/**
 * A tree as plain data, each scalar read by the type that is expected at its position: as the text that was written
 * if text is expected, otherwise as YAML reads it. Maps have no prototype, so that a key called `__proto__` or
 * `constructor` is a key.
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
