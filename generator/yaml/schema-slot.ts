import { onceFor } from "../value/once-for.js";
import type { ValueType } from "../value/value-schema.js";
import type { StructureSchema } from "./structure-schema.js";

/**
 * A schema as trees are held against it. All slots have the same shape, whatever their schemas state: a keyword that
 * most schemas lack is asked for at every node, and would have to be searched for each time.
 */
export interface Slot {
  readonly schema: StructureSchema;
  readonly ref: StructureSchema["$ref"];
  readonly not: StructureSchema | undefined;
  readonly if: StructureSchema | undefined;
  readonly then: StructureSchema | undefined;
  readonly type: StructureSchema["type"];
  readonly takesText: boolean;
  readonly const: StructureSchema["const"];
  readonly enum: StructureSchema["enum"];
  readonly minLength: number;
  readonly maxLength: number;
  readonly pattern: RegExp | undefined;
  readonly minimum: number;
  readonly maximum: number;
  readonly exclusiveMinimum: number;
  readonly minItems: number;
  readonly maxItems: number;
  readonly uniqueItems: boolean;
  readonly items: StructureSchema | undefined;
  readonly minProperties: number;
  readonly maxProperties: number;
  readonly required: readonly string[];
  readonly propertyNames: StructureSchema | undefined;
  readonly properties: NonNullable<StructureSchema["properties"]>;
  readonly others: StructureSchema["additionalProperties"];
}

/** The slot of a schema. */
export const slotOf = onceFor(
  (schema: StructureSchema): Slot => ({
    schema,
    ref: schema.$ref,
    not: schema.not,
    if: schema.if,
    // biome-ignore lint/suspicious/noThenProperty: it is JSON Schema's word, and nobody awaits a slot.
    then: schema.then,
    type: schema.type,
    takesText: takes(schema.type, "string"),
    const: schema.const,
    enum: schema.enum,
    minLength: schema.minLength ?? 0,
    maxLength: schema.maxLength ?? Number.POSITIVE_INFINITY,
    pattern: schema.pattern === undefined ? undefined : new RegExp(schema.pattern, "u"),
    minimum: schema.minimum ?? Number.NEGATIVE_INFINITY,
    maximum: schema.maximum ?? Number.POSITIVE_INFINITY,
    exclusiveMinimum: schema.exclusiveMinimum ?? Number.NEGATIVE_INFINITY,
    minItems: schema.minItems ?? 0,
    maxItems: schema.maxItems ?? Number.POSITIVE_INFINITY,
    uniqueItems: schema.uniqueItems === true,
    items: schema.items,
    minProperties: schema.minProperties ?? 0,
    maxProperties: schema.maxProperties ?? Number.POSITIVE_INFINITY,
    required: schema.required ?? [],
    propertyNames: schema.propertyNames,
    properties: schema.properties ?? {},
    others: schema.additionalProperties,
  }),
);

/** Whether a type that a schema states takes in another one. */
export function takes(type: StructureSchema["type"] | undefined, wanted: ValueType): boolean {
  return type === wanted || (Array.isArray(type) && type.includes(wanted));
}
