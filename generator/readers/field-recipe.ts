import type { Presence } from "../value/presence.js";
import type { ValueSchema } from "../value/value-schema.js";
import { callOf, entriesOf, fieldOf, literalOf, type Recipe, type RecipeEntry, ruledCall } from "./recipe.js";
import { listRecipe, valueRecipe } from "./value-recipe.js";

/** A field of an object that an application passes in. */
export interface GivenField {
  readonly name: string;
  readonly presence: Presence;
  readonly schema: ValueSchema;
  /** Of a list of objects, each of which has these fields. */
  readonly members?: readonly GivenField[];
}

/** Pairs of names in which the first has no meaning without the second. */
export type Together = readonly (readonly [name: string, needed: string])[];

/** The reader of an object with these fields, as it is passed in. */
export function fieldsRecipe(fields: readonly GivenField[], together: Together = []): Recipe {
  const entries = entriesOf(fields.map(givenEntry));
  return together.length === 0
    ? callOf("object", entries)
    : callOf("object", entries, callOf("together", literalOf(together)));
}

/**
 * The reader of what a contract writes for these fields, as in an example: each of them must be there, a constant as
 * the contract states it, and nothing else.
 */
export function writtenFieldsRecipe(fields: readonly GivenField[], together: Together = []): Recipe {
  return ruledCall("closed", [entriesOf(fields.map(writtenEntry))], togetherRules(together));
}

/** The rule on pairs, unless there are none. */
export function togetherRules(together: Together): readonly RecipeEntry[] {
  return together.length === 0 ? [] : [["together", literalOf(together)]];
}

function givenEntry({ name, presence, schema, members = [] }: GivenField): RecipeEntry {
  if (presence.kind === "constant") {
    const make = schema.format === "currency" ? "constantCurrency" : "constant";
    return [name, callOf(make, literalOf(presence.value))];
  }
  const reader =
    members.length === 0 ? valueRecipe(schema, "given") : listRecipe(schema, fieldsRecipe(members));
  return presence.kind === "default"
    ? [name, callOf("defaulted", reader, literalOf(presence.value))]
    : [name, fieldOf(presence.kind, reader)];
}

function writtenEntry({ name, presence, schema, members = [] }: GivenField): RecipeEntry {
  if (presence.kind === "constant") return [name, callOf("constant", literalOf(presence.value))];
  const reader =
    members.length === 0
      ? valueRecipe(schema, "written")
      : listRecipe(schema, ruledCall("closed", [entriesOf(members.map(writtenMember))], []));
  return [name, fieldOf("required", reader)];
}

/** A member with a constant or default need not be written. */
function writtenMember({ name, presence, schema }: GivenField): RecipeEntry {
  const reader = valueRecipe(schema, "written");
  return [name, fieldOf(presence.kind === "required" ? "required" : "optional", reader)];
}
