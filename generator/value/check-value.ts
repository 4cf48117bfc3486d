import type { JsonValue } from "./json-value.js";
import { isRunaway } from "./runaway-pattern.js";
import type { ValueSchema, ValueType } from "./value-schema.js";

/** Where a value breaks its schema. It never holds the value. */
export interface ValueFault {
  /** From the value's root: `[0].id`; empty for the value itself. */
  readonly path: string;
  /** The keyword of JSON Schema that is broken. */
  readonly keyword: string;
  /** What would be right, as "must be …". */
  readonly text: string;
}

/** Lists what is wrong with a value, as JSON Schema 2020-12 judges it. A pattern that is none is passed over. */
export function checkValue(value: JsonValue, schema: ValueSchema, path = ""): readonly ValueFault[] {
  const faults: ValueFault[] = [];
  check(value, schema, path, faults);
  return faults;
}

function check(value: JsonValue, schema: ValueSchema, path: string, faults: ValueFault[]): void {
  if (!hasType(value, schema.type)) {
    const text = `must be ${TYPE_NAMES[schema.type]}, not ${kindOf(value, schema.type)}`;
    faults.push({ path, keyword: "type", text });
    return;
  }
  checkChoice(value, schema, path, faults);
  if (typeof value === "string") checkText(value, schema, path, faults);
  else if (typeof value === "number") checkNumber(value, schema, path, faults);
  else if (Array.isArray(value)) checkItems(value, schema, path, faults);
  else if (isMap(value)) checkMembers(value, schema, path, faults);
}

/** What a value of a type is called. */
export const TYPE_NAMES: Readonly<Record<ValueType, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
};

/** A number beyond this is not exact in JavaScript, so that two different ones may become the same. */
const LARGEST_EXACT = Number.MAX_SAFE_INTEGER;

/** More choices than these are not listed. */
const SHOWN_CHOICES = 8;

function hasType(value: JsonValue, type: ValueType): boolean {
  switch (type) {
    case "string":
    case "boolean":
      return typeof value === type;
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "integer":
      return typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= LARGEST_EXACT;
    case "array":
      return Array.isArray(value);
    case "object":
      return isMap(value);
    default:
      return type satisfies never;
  }
}

function isMap(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === "object" && !Array.isArray(value);
}

function kindOf(value: JsonValue, wanted: ValueType): string {
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "true or false";
  if (typeof value === "number") {
    if (wanted !== "integer") return "a number";
    return Number.isInteger(value) ? "one beyond 2^53, which is not exact" : "a fraction";
  }
  return isMap(value) ? "a map" : "a list";
}

function checkChoice(value: JsonValue, schema: ValueSchema, path: string, faults: ValueFault[]): void {
  if (schema.const !== undefined && !isSame(value, schema.const)) {
    faults.push({ path, keyword: "const", text: "must be the constant that the contract states" });
  }
  if (schema.enum !== undefined && !schema.enum.some((allowed) => isSame(value, allowed))) {
    const shown = schema.enum.slice(0, SHOWN_CHOICES).join(", ");
    const more = schema.enum.length - SHOWN_CHOICES;
    const text = `must be one of ${shown}${more > 0 ? ` and ${more} more` : ""}`;
    faults.push({ path, keyword: "enum", text });
  }
}

function checkText(value: string, schema: ValueSchema, path: string, faults: ValueFault[]): void {
  const { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
  if (pattern !== undefined && !matches(pattern, value)) {
    const text =
      schema.format === "url"
        ? "must be a full web address that begins with http:// or https://"
        : `must match the pattern ${pattern}`;
    faults.push({ path, keyword: "pattern", text });
  }
  if (minLength === 0 && value.length <= maxLength) return;
  const length = Array.from(value).length;
  if (length < minLength) {
    const text = minLength === 1 ? "must not be empty" : `must have at least ${minLength} characters`;
    faults.push({ path, keyword: "minLength", text });
  }
  if (length > maxLength) {
    faults.push({ path, keyword: "maxLength", text: `must have at most ${maxLength} characters` });
  }
}

function checkNumber(value: number, schema: ValueSchema, path: string, faults: ValueFault[]): void {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity } = schema;
  if (value < minimum) faults.push({ path, keyword: "minimum", text: `must be at least ${minimum}` });
  if (value <= exclusiveMinimum) {
    faults.push({ path, keyword: "exclusiveMinimum", text: `must be more than ${exclusiveMinimum}` });
  }
  if (value > maximum) faults.push({ path, keyword: "maximum", text: `must be at most ${maximum}` });
}

function checkItems(
  value: readonly JsonValue[],
  schema: ValueSchema,
  path: string,
  faults: ValueFault[],
): void {
  const { items, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  if (value.length < minItems) {
    const text = minItems === 1 ? "must not be empty" : `must have at least ${minItems} items`;
    faults.push({ path, keyword: "minItems", text });
  }
  if (value.length > maxItems) {
    faults.push({ path, keyword: "maxItems", text: `must have at most ${maxItems} items` });
  }
  if (schema.uniqueItems === true && new Set(value.map(canonical)).size < value.length) {
    faults.push({ path, keyword: "uniqueItems", text: "must not hold the same item twice" });
  }
  if (items === undefined) return;
  for (const [index, item] of value.entries()) check(item, items, `${path}[${index}]`, faults);
}

function checkMembers(
  value: { readonly [key: string]: JsonValue },
  schema: ValueSchema,
  path: string,
  faults: ValueFault[],
): void {
  const { members } = schema;
  if (members === undefined) return;
  for (const { name, required } of members) {
    if (required && !Object.hasOwn(value, name)) {
      faults.push({ path: `${path}.${name}`, keyword: "required", text: "is required" });
    }
  }
  for (const [name, entry] of Object.entries(value)) {
    const member = members.find((candidate) => candidate.name === name);
    const place = `${path}.${name}`;
    if (member !== undefined) check(entry, member.schema, place, faults);
    else {
      const text = "is not a name that is known here";
      faults.push({ path: place, keyword: "additionalProperties", text });
    }
  }
}

/** A pattern that is none, or that could run without end, is told of where it is written. */
function matches(pattern: string, value: string): boolean {
  if (isRunaway(pattern)) return true;
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    return true;
  }
}

function isSame(a: JsonValue, b: JsonValue): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** Equal values of JSON have equal texts: members in one order, and no negative zero. */
function canonical(value: JsonValue): string {
  if (typeof value !== "object") return JSON.stringify(value);
  if (!isMap(value)) return `[${value.map(canonical).join()}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? "")}`).join()}}`;
}
