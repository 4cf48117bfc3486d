import type { DefinedError } from "ajv";
import type { ValueType } from "../value/value-schema.js";

/** How a file is built: as data that tells how its scalars are read and what is said of it, and as code that judges. */
export interface Structure {
  readonly schema: StructureSchema;
  readonly validate: StructureValidator;
}

/** A function that ajv has made of a schema. It keeps what it found wrong the last time. */
export interface StructureValidator {
  (data: unknown): boolean;
  readonly errors?: readonly DefinedError[] | null;
}

/** What we read of a schema ourselves; ajv handles the rest. */
export interface StructureSchema {
  readonly type?: ValueType | readonly ValueType[];
  readonly items?: StructureSchema;
  readonly properties?: { readonly [key: string]: StructureSchema };
  readonly additionalProperties?: StructureSchema | false;
  readonly description?: string;
  /** How a diagnostic names what would be right. */
  readonly "x-expected"?: string;
  /** What authors most likely mean by a form that the slot does not take, or by a key that it does not have. */
  readonly "x-help"?: { readonly [form in "text" | "list" | "map" | "key" | "why"]?: string };
  /** The key that makes those needless which are `required` here. */
  readonly "x-unless"?: string;
}

/** The types that a schema takes. */
export function typesOf({ type = [] }: StructureSchema): readonly ValueType[] {
  return typeof type === "string" ? [type] : type;
}
