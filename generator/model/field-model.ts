import type { FieldAst } from "../contract/ast.js";
import type { Presence } from "../value/presence.js";
import type { ValueSchema } from "../value/value-schema.js";
import type { FieldModel } from "./model.js";
import { readValue } from "./read-value.js";
import type { Scope } from "./scope.js";

/** What a contract says of a field, and what it may hold. */
export interface DescribedField {
  /** The event's words; undefined where it says nothing. */
  readonly field: FieldAst | undefined;
  /** Those for the whole contract. */
  readonly shared: FieldAst | undefined;
  readonly schema: ValueSchema;
  readonly within: string;
}

/** A field that an event alone describes. */
export function fieldModel(
  scope: Scope,
  { field, schema, within }: Omit<DescribedField, "field" | "shared"> & { readonly field: FieldAst },
  description: string,
): FieldModel {
  return {
    name: field.name.value,
    presence: presenceOf(scope, { field, shared: undefined, schema, within }),
    description: descriptionOf(field, undefined, description),
    schema,
  };
}

/** The event's words, else those for the whole contract, else Meta's. */
export function descriptionOf(
  field: FieldAst | undefined,
  shared: FieldAst | undefined,
  description: string,
): string {
  return field?.schema.description?.value ?? shared?.schema.description?.value ?? description;
}

/** Whether the caller gives it, or what is sent instead. */
export function presenceOf(scope: Scope, { field, shared, schema, within }: DescribedField): Presence {
  const reading = { findings: scope.findings, within };
  const constant = field?.schema.const ?? shared?.schema.const;
  if (constant !== undefined) return { kind: "constant", value: readValue(constant, schema, reading) };
  const fallback = field?.schema.default ?? shared?.schema.default;
  if (fallback !== undefined) return { kind: "default", value: readValue(fallback, schema, reading) };
  return { kind: field?.required?.value === true ? "required" : "optional" };
}
