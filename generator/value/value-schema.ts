import type { JsonValue } from "./json-value.js";

/** The types a value can have in a contract. `object` is for what Meta itself nests; contracts only nest `contents`. */
export const VALUE_TYPES = ["string", "integer", "number", "boolean", "array", "object"] as const;

/** A type that a value can have. */
export type ValueType = (typeof VALUE_TYPES)[number];

/** The keywords that constrain a value, each as JSON Schema 2020-12 defines it. */
export interface ValueConstraints {
  readonly enum?: readonly (string | number | boolean)[];
  readonly const?: JsonValue;
  /** An ECMAScript pattern, matched with the `u` flag and unanchored, as JSON Schema has it. */
  readonly pattern?: string;
  /**
   * What has its own type or check: an existing ISO 4217 code, a URL, `app_data`'s flags, which take 0, 1 and
   * booleans, and its sixteen texts. Set by the catalogue alone.
   */
  readonly format?: "currency" | "url" | "app-flag" | "ext-info";
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
  /** Of an `object` only: its members in the order they are printed. No other member is allowed. */
  readonly members?: readonly MemberSchema[];
}

/** A member of an object. */
export interface MemberSchema {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  readonly schema: ValueSchema;
}
