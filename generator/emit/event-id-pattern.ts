import { DEFAULT_PART_PATTERN } from "../model/id-part.js";
import { literalText } from "../model/id-pieces.js";
import type { EventIdModel, TemplatePart } from "../model/model.js";
import { escapedForPattern, partPattern } from "../model/part-pattern.js";
import { isPattern } from "../value/parse-pattern.js";
import { patternInside } from "../value/pattern-form.js";
import { constraintsOf, isLimit, type ValueSchema } from "../value/value-schema.js";

/** The pattern of an event's ids: the template with the pattern of each part, or what any id of ours can hold. */
export function eventIdPattern(id: EventIdModel): string {
  return id.kind === "template" ? `^${id.parts.map(pieceOf).join("")}$` : DEFAULT_PART_PATTERN;
}

/** The limits of one part beside its pattern, in the order in which they are printed; most parts have none. */
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

function pieceOf(part: TemplatePart): string {
  const fixed = literalText(part);
  if (fixed !== undefined) return escapedForPattern(fixed);
  if (part.kind === "literal") return escapedForPattern(part.text);
  return patternInside(partPattern(part.field.schema)) ?? "[\\s\\S]*";
}
