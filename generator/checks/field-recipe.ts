import type { Presence } from "../value/presence.js";
import type { ValueSchema } from "../value/value-schema.js";
import { callOf, entriesOf, literalOf, type Recipe, type RecipeEntry, ruledCall } from "./recipe.js";
import { listRecipe, valueRecipe } from "./value-recipe.js";

/** A field of an object that an application hands over. */
export interface CheckedField {
  readonly name: string;
  readonly presence: Presence;
  readonly schema: ValueSchema;
  /** Of a list of objects, each of which has these fields. */
  readonly members?: readonly CheckedField[];
}

/** Pairs of names of which the first means nothing without the second. */
export type Together = readonly (readonly [name: string, needed: string])[];

/** The check of an object with these fields, as it is handed over. */
export function fieldsRecipe(fields: readonly CheckedField[], together: Together = []): Recipe {
  return ruledCall("object", [entriesOf(fields.map(givenEntry))], togetherRules(together));
}

/**
 * The check of what a contract writes for these fields, as in an example: each of them has to be there, a constant as
 * the contract states it, and nothing else.
 */
export function writtenFieldsRecipe(fields: readonly CheckedField[], together: Together = []): Recipe {
  return ruledCall("closed", [entriesOf(fields.map(writtenEntry))], togetherRules(together));
}

/** The rule on pairs, unless there are none. */
export function togetherRules(together: Together): readonly RecipeEntry[] {
  return together.length === 0 ? [] : [["together", literalOf(together)]];
}

function givenEntry({ name, presence, schema, members = [] }: CheckedField): RecipeEntry {
  if (presence.kind === "constant") return [name, callOf("constant", literalOf(presence.value))];
  const check =
    members.length === 0 ? valueRecipe(schema, "given") : listRecipe(schema, fieldsRecipe(members));
  return presence.kind === "default"
    ? [name, callOf("defaulted", check, literalOf(presence.value))]
    : [name, callOf(presence.kind, check)];
}

function writtenEntry({ name, presence, schema, members = [] }: CheckedField): RecipeEntry {
  if (presence.kind === "constant") return [name, callOf("constant", literalOf(presence.value))];
  const check =
    members.length === 0
      ? valueRecipe(schema, "written")
      : listRecipe(schema, ruledCall("closed", [entriesOf(members.map(writtenMember))], []));
  return [name, callOf("required", check)];
}

/** What stands in for a member need not be written. */
function writtenMember({ name, presence, schema }: CheckedField): RecipeEntry {
  const check = valueRecipe(schema, "written");
  return [name, callOf(presence.kind === "required" ? "required" : "optional", check)];
}
