import type { ValueType } from "../value/value-schema.js";
import type { Slot } from "./schema-slot.js";
import type { StructureSchema } from "./structure-schema.js";

type Scalar = string | number | boolean;

/** Takes each keyword that is broken. */
export type ReportBreak<About> = (
  keyword: keyof StructureSchema,
  schema: StructureSchema,
  about?: About,
) => void;

/** Reports the keywords of a slot that a scalar breaks. */
export function reportBreaks<About>(
  value: Scalar,
  slot: Slot,
  report: ReportBreak<About>,
  about?: About,
): void {
  const { schema, type } = slot;
  if (type !== undefined && !hasOneOf(value, type)) report("type", schema, about);
  if (typeof value === "string") {
    if (isShorter(value, slot.minLength)) report("minLength", schema, about);
    if (isLonger(value, slot.maxLength)) report("maxLength", schema, about);
    if (slot.pattern !== undefined && !slot.pattern.test(value)) report("pattern", schema, about);
  } else if (typeof value === "number" && Number.isFinite(value)) {
    if (value < slot.minimum) report("minimum", schema, about);
    if (value > slot.maximum) report("maximum", schema, about);
    if (value <= slot.exclusiveMinimum) report("exclusiveMinimum", schema, about);
  }
  if (slot.const !== undefined && value !== slot.const) report("const", schema, about);
  if (slot.enum !== undefined && !slot.enum.includes(value)) report("enum", schema, about);
}

function hasOneOf(value: Scalar, type: NonNullable<StructureSchema["type"]>): boolean {
  return typeof type === "string" ? hasType(value, type) : type.some((one) => hasType(value, one));
}

function hasType(value: Scalar, type: ValueType): boolean {
  switch (type) {
    case "string":
    case "boolean":
      return typeof value === type;
    case "number":
      return Number.isFinite(value);
    case "integer":
      return Number.isInteger(value);
    case "array":
    case "object":
      return false;
    default:
      return type satisfies never;
  }
}

/** Code points are only counted where the number of units, which is at most double, leaves it open. */
function isShorter(text: string, least: number): boolean {
  return text.length < least || (text.length < least * 2 && Array.from(text).length < least);
}

function isLonger(text: string, most: number): boolean {
  return text.length > most && Array.from(text).length > most;
}
