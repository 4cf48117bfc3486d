import type { JsonValue } from "./json-value.js";

/** The types a value can have in a contract. `object` is for what Meta itself nests; contracts only nest `contents`. */
export const VALUE_TYPES = ["string", "integer", "number", "boolean", "array", "object"] as const;

/** A type that a value can have. */
export type ValueType = (typeof VALUE_TYPES)[number];

/**
 * What has its own type or check: money in the event's currency, an existing ISO 4217 code, a URL, `app_data`'s flags,
 * which take 0, 1 and booleans, and its sixteen texts.
 */
export type ValueFormat = "amount" | "currency" | "url" | "event-time" | "app-flag" | "ext-info";

/** The keywords that constrain a value, each as JSON Schema 2020-12 defines it. */
export interface ValueConstraints {
  readonly enum?: readonly (string | number | boolean)[];
  readonly const?: JsonValue;
  /** An ECMAScript pattern, matched with the `u` flag and unanchored, as JSON Schema has it. */
  readonly pattern?: string;
  /** Set by the catalogue alone. */
  readonly format?: ValueFormat;
  /**
   * The value that restricts what Meta may do. What cannot be read is sent as it, since a restriction must not become a
   * permission. Set by the catalogue alone.
   */
  readonly restricts?: boolean | number;
  /** In code points. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

/** What a keyword constrains. */
interface Constraint {
  readonly types: readonly [ValueType, ...ValueType[]];
  /** Whether the keyword is a limit from below or from above. */
  readonly bound?: "floor" | "ceiling";
}

/** The keywords that a contract may narrow a value with, apart from its choices: `enum` and `const` suit any type. */
export const CONSTRAINTS = {
  pattern: { types: ["string"] },
  minLength: { types: ["string"], bound: "floor" },
  maxLength: { types: ["string"], bound: "ceiling" },
  minimum: { types: ["integer", "number"], bound: "floor" },
  maximum: { types: ["integer", "number"], bound: "ceiling" },
  exclusiveMinimum: { types: ["integer", "number"], bound: "floor" },
  minItems: { types: ["array"], bound: "floor" },
  maxItems: { types: ["array"], bound: "ceiling" },
  uniqueItems: { types: ["array"] },
} as const satisfies { readonly [Keyword in keyof ValueConstraints]: Constraint };

/** One of these keywords. */
export type ConstraintKeyword = keyof typeof CONSTRAINTS;

/** Those whose value is a number. */
export type LimitKeyword = {
  [Keyword in ConstraintKeyword]: (typeof CONSTRAINTS)[Keyword] extends { bound: string } ? Keyword : never;
}[ConstraintKeyword];

/** The keywords in the order in which they are looked at and printed. */
export const CONSTRAINT_KEYWORDS = Object.keys(CONSTRAINTS) as readonly ConstraintKeyword[];

/** Those of them whose value is a number. */
export const LIMIT_KEYWORDS = CONSTRAINT_KEYWORDS.filter(isLimit);

/** Whether a keyword is a limit. */
export function isLimit(keyword: ConstraintKeyword): keyword is LimitKeyword {
  return "bound" in CONSTRAINTS[keyword];
}

/** Whether a keyword has any effect on values of a type. */
export function appliesTo(keyword: ConstraintKeyword, type: ValueType): boolean {
  return CONSTRAINTS[keyword].types.some((able: ValueType) => able === type);
}

/** The keywords that have an effect on values of a type. */
export function constraintsOf(type: ValueType): readonly ConstraintKeyword[] {
  return KEYWORDS_BY_TYPE[type];
}

const KEYWORDS_BY_TYPE: Readonly<Record<ValueType, readonly ConstraintKeyword[]>> = {
  string: keywordsFor("string"),
  integer: keywordsFor("integer"),
  number: keywordsFor("number"),
  boolean: keywordsFor("boolean"),
  array: keywordsFor("array"),
  object: keywordsFor("object"),
};

function keywordsFor(type: ValueType): readonly ConstraintKeyword[] {
  return CONSTRAINT_KEYWORDS.filter((keyword) => appliesTo(keyword, type));
}

/** The parameter that a contract defines for all its events. */
export interface Definition {
  readonly name: string;
  /** Whether the schema is the parameter's own or that of the items of its list. */
  readonly of: "parameter" | "item";
}

/** What a value may be: the small part of JSON Schema that contracts use. */
export interface ValueSchema extends ValueConstraints {
  readonly type: ValueType;
  /** Where the schema is that of a definition unchanged, so that code may refer to it instead of repeating it. */
  readonly definition?: Definition | undefined;
  /** Of an `array` only. */
  readonly items?: ValueSchema;
  /** Of an `array` only: what each of its items is, where the place says what it means. There is none beside them. */
  readonly prefixItems?: readonly PlaceSchema[];
  /** Of an `object` only: its members in the order they are printed. No other member is allowed. */
  readonly members?: readonly MemberSchema[];
  /** Of an `object` only: one of these members must be there, or it says nothing. */
  readonly says?: readonly string[];
}

/** Whether a value restricts what Meta may do, or has a member that does. */
export function holdsRestriction({ restricts, members = [] }: ValueSchema): boolean {
  return restricts !== undefined || members.some((member) => holdsRestriction(member.schema));
}

/** An item of a list whose place says what it means. */
export interface PlaceSchema {
  readonly name: string;
  /** What it must be, where the schema says too little: "must be …". */
  readonly expected?: string;
  readonly schema: ValueSchema;
}

/** A member of an object. */
export interface MemberSchema {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  readonly schema: ValueSchema;
}
