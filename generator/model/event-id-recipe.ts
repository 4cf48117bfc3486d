import { callOf, literalOf, patternOf, type Recipe, type RecipeEntry, ruledCall } from "../readers/recipe.js";
import { choiceRecipe } from "../readers/value-recipe.js";
import { onceFor } from "../value/once-for.js";
import { isPattern } from "../value/parse-pattern.js";
import { constraintsOf, isLimit, type ValueSchema } from "../value/value-schema.js";
import { DEFAULT_PART_PATTERN } from "./id-part.js";
import { literalText } from "./id-pieces.js";
import type { TemplatePart } from "./model.js";
import { partPattern } from "./part-pattern.js";

/** How each part of an event id is made of the values of an occurrence, in the order of the template. */
export const eventIdRecipe: (parts: readonly TemplatePart[]) => readonly Recipe[] = onceFor((parts) =>
  parts.map(partRecipe),
);

/** A constant is part of the id's text; everything else is asked for. */
function partRecipe(part: TemplatePart): Recipe {
  const fixed = literalText(part);
  if (fixed !== undefined) return literalOf(fixed);
  if (part.kind === "literal") return literalOf(part.text);
  const { name, schema } = part.field;
  if (schema.enum !== undefined) return callOf("idEnum", literalOf(name), choiceRecipe(schema, schema.enum));
  const make = schema.type === "integer" ? "idInteger" : "idText";
  return ruledCall(make, [literalOf(name)], [...patternRule(schema), ...limitRules(schema)]);
}

function patternRule(schema: ValueSchema): readonly RecipeEntry[] {
  const source = partPattern(schema);
  if (schema.type === "integer" || source === DEFAULT_PART_PATTERN) return [];
  return [["pattern", patternOf(source)]];
}

function limitRules(schema: ValueSchema): readonly RecipeEntry[] {
  return partLimits(schema).map(([keyword, limit]) => [keyword, literalOf(limit)]);
}

/** The limits of a part beside its pattern, in the order in which they are printed; most parts have none. */
export function partLimits(schema: ValueSchema): readonly (readonly [keyof ValueSchema, number])[] {
  if (schema.enum !== undefined) return [];
  return constraintsOf(schema.type)
    .filter(isLimit)
    .flatMap((keyword) => {
      const limit = schema[keyword];
      if (limit === undefined) return [];
      return isIdle(schema, keyword, limit) ? [] : [[keyword, limit] as const];
    });
}

/** Whether a limit says no more than every part's 0 at least, or than its pattern. */
function isIdle(schema: ValueSchema, keyword: string, limit: number): boolean {
  if (keyword === "minimum") return limit <= 0;
  if (keyword === "exclusiveMinimum") return limit < 0;
  return keyword === "minLength" && (limit <= 0 || (limit === 1 && refusesNothing(schema)));
}

function refusesNothing(schema: ValueSchema): boolean {
  const pattern = partPattern(schema);
  return isPattern(pattern) && !new RegExp(pattern, "u").test("");
}
