import { holdsRestriction } from "../value/value-schema.js";
import type { GivenField } from "./given-field.js";
import { moneyRule } from "./money-recipe.js";
import { callOf, entriesOf, fieldOf, literalOf, type Recipe, type RecipeEntry } from "./recipe.js";
import { listRecipe, valueRecipe } from "./value-recipe.js";

/** The reader of an object with these fields, as it is passed in. */
export function fieldsRecipe(fields: readonly GivenField[]): Recipe {
  return callOf("object", entriesOf(fields.map(givenEntry)), ...moneyRule(fields, "given"));
}

/**
 * The reader of what a contract writes for these fields, as in an example: each of them must be there, a constant as
 * the contract states it, and nothing else. A rule may hold between them.
 */
export function writtenFieldsRecipe(
  fields: readonly GivenField[],
  rule: readonly [] | readonly [Recipe] = [],
): Recipe {
  return callOf("closed", entriesOf(fields.map(writtenEntry)), ...rule);
}

function givenEntry(field: GivenField): RecipeEntry {
  const { name, presence, schema } = field;
  // A currency binds by itself, and a restriction is never bad.
  const { kind } = presence;
  const holdsBack = holdsRestriction(schema) && (schema.restricts === undefined || kind === "constant");
  const isBinding = kind === "default" && presence.isBinding === true;
  const recipe = givenField(field);
  return [name, isBinding || (holdsBack && kind !== "required") ? callOf("binding", recipe) : recipe];
}

function givenField({ presence, schema, members = [] }: GivenField): Recipe {
  if (presence.kind === "constant") {
    const make = schema.format === "currency" ? "constantCurrency" : "constant";
    return callOf(make, literalOf(presence.value));
  }
  const reader =
    members.length === 0 ? valueRecipe(schema, "given") : listRecipe(schema, fieldsRecipe(members));
  return presence.kind === "default"
    ? callOf("defaulted", reader, literalOf(presence.value))
    : fieldOf(presence.kind, reader);
}

function writtenEntry({ name, presence, schema, members = [] }: GivenField): RecipeEntry {
  if (presence.kind === "constant") return [name, callOf("constant", literalOf(presence.value))];
  const reader =
    members.length === 0
      ? valueRecipe(schema, "written")
      : listRecipe(schema, callOf("closed", entriesOf(members.map(writtenMember))));
  return [name, fieldOf("required", reader)];
}

/** A member with a constant or default need not be written. */
function writtenMember({ name, presence, schema }: GivenField): RecipeEntry {
  const reader = valueRecipe(schema, "written");
  return [name, fieldOf(presence.kind === "required" ? "required" : "optional", reader)];
}
