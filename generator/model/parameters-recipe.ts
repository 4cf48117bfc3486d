import { fieldsRecipe, type Together } from "../readers/field-recipe.js";
import type { Recipe } from "../readers/recipe.js";
import type { ParameterModel } from "./model.js";
import { pairsOf } from "./pairs-of.js";

/** The check of an event's parameters: `object({ value: required(number({ minimum: 0 })), … })`. */
export function parametersRecipe(parameters: readonly ParameterModel[]): Recipe {
  return fieldsRecipe(parameters, togetherOf(parameters));
}

/** The names of the pairs among parameters; often none. */
export function togetherOf(parameters: readonly ParameterModel[]): Together {
  return pairsOf(parameters).map(([parameter, needed]) => [parameter.name, needed.name] as const);
}
