import type { JsonValue } from "./json-value.js";
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
  if (!hasType(value, schema.type)) {
    return [
      {
        path,
        keyword: "type",
        text: `must be ${TYPE_NAMES[schema.type]}, not ${kindOf(value, schema.type)}`,
      },
    ];
  }
  return [...checkChoice(value, schema, path), ...checkContent(value, schema, path)];
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

function checkChoice(value: JsonValue, schema: ValueSchema, path: string): readonly ValueFault[] {
  const faults: ValueFault[] = [];
  if (schema.const !== undefined && !isSame(value, schema.const)) {
    faults.push({ path, keyword: "const", text: "must be the constant that the contract states" });
  }
  if (schema.enum !== undefined && !schema.enum.some((allowed) => isSame(value, allowed))) {
    const shown = schema.enum.slice(0, SHOWN_CHOICES).join(", ");
    const more = schema.enum.length - SHOWN_CHOICES;
    const text = `must be one of ${shown}${more > 0 ? ` and ${more} more` : ""}`;
    faults.push({ path, keyword: "enum", text });
  }
  return faults;
}

function checkContent(value: JsonValue, schema: ValueSchema, path: string): readonly ValueFault[] {
  if (typeof value === "string") return checkText(value, schema, path);
  if (typeof value === "number") return checkNumber(value, schema, path);
  if (typeof value === "boolean") return [];
  return isMap(value) ? checkMembers(value, schema, path) : checkItems(value, schema, path);
}

function checkText(value: string, schema: ValueSchema, path: string): readonly ValueFault[] {
  const { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
  const length = Array.from(value).length;
  return faultsOf(path, [
    [
      "pattern",
      pattern !== undefined && !matches(pattern, value),
      schema.format === "url"
        ? "must be a full web address that begins with http:// or https://"
        : `must match the pattern ${pattern}`,
    ],
    [
      "minLength",
      length < minLength,
      minLength === 1 ? "must not be empty" : `must have at least ${minLength} characters`,
    ],
    ["maxLength", length > maxLength, `must have at most ${maxLength} characters`],
  ]);
}

function checkNumber(value: number, schema: ValueSchema, path: string): readonly ValueFault[] {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity } = schema;
  return faultsOf(path, [
    ["minimum", value < minimum, `must be at least ${minimum}`],
    ["exclusiveMinimum", value <= exclusiveMinimum, `must be more than ${exclusiveMinimum}`],
    ["maximum", value > maximum, `must be at most ${maximum}`],
  ]);
}

function checkItems(value: readonly JsonValue[], schema: ValueSchema, path: string): readonly ValueFault[] {
  const { items, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  const own = faultsOf(path, [
    [
      "minItems",
      value.length < minItems,
      minItems === 1 ? "must not be empty" : `must have at least ${minItems} items`,
    ],
    ["maxItems", value.length > maxItems, `must have at most ${maxItems} items`],
    [
      "uniqueItems",
      schema.uniqueItems === true && new Set(value.map(canonical)).size < value.length,
      "must not hold the same item twice",
    ],
  ]);
  if (items === undefined) return own;
  return [...own, ...value.flatMap((item, index) => checkValue(item, items, `${path}[${index}]`))];
}

function checkMembers(
  value: { readonly [key: string]: JsonValue },
  schema: ValueSchema,
  path: string,
): readonly ValueFault[] {
  const { members } = schema;
  if (members === undefined) return [];
  const known = new Map(members.map((member) => [member.name, member]));
  const missing = members.filter((member) => member.required && !Object.hasOwn(value, member.name));
  return [
    ...missing.map((member) => ({
      path: `${path}.${member.name}`,
      keyword: "required",
      text: "is required",
    })),
    ...Object.entries(value).flatMap(([name, entry]) => {
      const member = known.get(name);
      const place = `${path}.${name}`;
      return member === undefined
        ? [{ path: place, keyword: "additionalProperties", text: "is not a name that is known here" }]
        : checkValue(entry, member.schema, place);
    }),
  ];
}

function faultsOf(
  path: string,
  tests: readonly (readonly [keyword: string, broken: boolean, text: string])[],
): readonly ValueFault[] {
  return tests.flatMap(([keyword, broken, text]) => (broken ? [{ path, keyword, text }] : []));
}

function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    return true;
  }
}

function isSame(a: JsonValue, b: JsonValue): boolean {
  return canonical(a) === canonical(b);
}

/** Equal values of JSON have equal texts: members in one order, and no negative zero. */
function canonical(value: JsonValue): string {
  if (typeof value !== "object") return JSON.stringify(value);
  if (!isMap(value)) return `[${value.map(canonical).join()}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? "")}`).join()}}`;
}
