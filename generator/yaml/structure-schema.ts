import type { ValueConstraints, ValueType } from "../value/value-schema.js";

/**
 * The part of JSON Schema 2020-12 that the structure of a file is described in, and the words that go with it. The
 * build refuses a schema that says more, so that no keyword is ever passed over.
 */
export interface StructureSchema extends Omit<ValueConstraints, "const" | "format"> {
  readonly type?: ValueType | readonly ValueType[];
  readonly const?: string | number | boolean;
  /** Of lists of text alone. */
  readonly uniqueItems?: boolean;
  readonly items?: StructureSchema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly propertyNames?: StructureSchema;
  readonly properties?: { readonly [key: string]: StructureSchema };
  readonly additionalProperties?: StructureSchema | false;
  /** Into the `$defs` of the whole. */
  readonly $ref?: `#/$defs/${string}`;
  readonly $defs?: { readonly [name: string]: StructureSchema };
  readonly if?: StructureSchema;
  readonly then?: StructureSchema;
  readonly not?: StructureSchema;
  readonly description?: string;
  /** How a diagnostic names what would be right. */
  readonly "x-expected"?: string;
  /** What authors most likely mean by a form that the slot does not take, or by a key that it does not have. */
  readonly "x-hint"?: { readonly [form in "text" | "list" | "map" | "key"]?: string };
  /** The key that makes those needless which are `required` here. */
  readonly "x-unless"?: string;
}
