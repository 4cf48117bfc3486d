import type { ValueSchema } from "../../value/value-schema.js";
import type { YamlNode } from "../../yaml/node.js";
import type { RuleContext } from "../rule.js";
import { schemasStating, type WrittenSchema } from "./written-schemas.js";

/** The keyword under which a value is stated. */
export type StatingWord = "const" | "default" | "enum";

/** A value that a contract states, and what must allow it. */
export interface StatedValue {
  readonly word: StatingWord;
  readonly node: YamlNode;
  readonly schema: ValueSchema;
}

/** The descriptions that state values. */
export function schemasWithValues(context: RuleContext): readonly WrittenSchema[] {
  return schemasStating(context, ["const", "default", "enum", "items"]);
}

/** Each value with the schema that must allow it: the whole description except the keyword itself. */
export function statedValues({ field, schema }: WrittenSchema): readonly StatedValue[] {
  const { const: constant, default: fallback, enum: choices = [] } = field.schema;
  const stated: StatedValue[] = [];
  if (constant !== undefined || fallback !== undefined) {
    const { const: _constant, ...loose } = schema;
    if (constant !== undefined) stated.push({ word: "const", node: constant, schema: loose });
    if (fallback !== undefined) stated.push({ word: "default", node: fallback, schema: loose });
  }
  if (choices.length > 0) {
    const { const: _constant, enum: _choices, ...open } = schema;
    for (const node of choices) stated.push({ word: "enum", node, schema: open });
  }
  const items = field.schema.items?.enum ?? [];
  if (items.length > 0) {
    const { enum: _choices, ...open } = schema.items ?? { type: "string" as const };
    for (const node of items) stated.push({ word: "enum", node, schema: open });
  }
  return stated;
}
