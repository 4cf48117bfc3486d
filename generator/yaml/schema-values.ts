import type { StructureSchema, StructureType } from "./structure-schema.js";

type Scalar = string | number | boolean;

/** The keywords of a schema that a scalar breaks. `patterns` keeps what was compiled, since slots come again and again. */
export function brokenKeywords(
  value: Scalar,
  schema: StructureSchema,
  patterns: Map<string, RegExp>,
): readonly (keyof StructureSchema)[] {
  const broken: (keyof StructureSchema)[] = [];
  const { type, minLength, maxLength, pattern, minimum, maximum, exclusiveMinimum } = schema;
  if (type !== undefined && !hasOneOf(value, type)) broken.push("type");
  if (typeof value === "string") {
    if (minLength !== undefined && isShorter(value, minLength)) broken.push("minLength");
    if (maxLength !== undefined && isLonger(value, maxLength)) broken.push("maxLength");
    if (pattern !== undefined && !compiled(pattern, patterns).test(value)) broken.push("pattern");
  } else if (typeof value === "number" && Number.isFinite(value)) {
    if (minimum !== undefined && value < minimum) broken.push("minimum");
    if (maximum !== undefined && value > maximum) broken.push("maximum");
    if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) broken.push("exclusiveMinimum");
  }
  if (schema.const !== undefined && value !== schema.const) broken.push("const");
  if (schema.enum !== undefined && !schema.enum.includes(value)) broken.push("enum");
  return broken;
}

/** Whether a schema states that it takes a type. */
export function takes({ type }: StructureSchema, wanted: StructureType): boolean {
  return type === wanted || (Array.isArray(type) && type.includes(wanted));
}

function hasOneOf(value: Scalar, type: NonNullable<StructureSchema["type"]>): boolean {
  return typeof type === "string" ? hasType(value, type) : type.some((one) => hasType(value, one));
}

function hasType(value: Scalar, type: StructureType): boolean {
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

function compiled(pattern: string, patterns: Map<string, RegExp>): RegExp {
  let known = patterns.get(pattern);
  if (known === undefined) {
    known = new RegExp(pattern, "u");
    patterns.set(pattern, known);
  }
  return known;
}
