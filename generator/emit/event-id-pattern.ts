import { DEFAULT_PART_PATTERN } from "../model/id-part.js";
import { literalText, partText } from "../model/id-pieces.js";
import type { EventIdModel, TemplatePart } from "../model/model.js";
import { patternText } from "../model/pattern-text.js";
import type { ValueSchema } from "../value/value-schema.js";

/** The pattern of an event's ids: the template with the pattern of each part, or what any id of ours can hold. */
export function eventIdPattern(id: EventIdModel): string {
  return id.kind === "template" ? `^${id.parts.map(pieceOf).join("")}$` : DEFAULT_PART_PATTERN;
}

/**
 * What the text of one part must match, anchored at both ends unless the contract's own pattern is not. A number's
 * limits are no matter of a pattern: see `partLimits`.
 */
export function partPattern(schema: ValueSchema): string {
  if (schema.enum !== undefined)
    return `^(?:${schema.enum.map((value) => escaped(String(value))).join("|")})$`;
  // The greatest whole number that a double holds exactly has sixteen digits.
  if (schema.type === "integer") return "^(?:0|[1-9][0-9]{0,15})$";
  // The list of the codes would be too large for a page; a builder holds the parameter to it besides.
  if (schema.format === "currency") return "^[A-Z]{3}$";
  return schema.pattern ?? DEFAULT_PART_PATTERN;
}

/** The limits of one part beside its pattern, in the order in which they are printed; most parts have none. */
export function partLimits(schema: ValueSchema): readonly (readonly [keyof ValueSchema, number])[] {
  if (schema.enum !== undefined) return [];
  const keywords = schema.type === "integer" ? NUMBER_LIMITS : TEXT_LIMITS;
  return keywords.flatMap((keyword) => {
    const limit = schema[keyword];
    if (limit === undefined) return [];
    return isIdle(schema, keyword, limit) ? [] : [[keyword, limit] as const];
  });
}

/** Whether a limit says no more than every part's 0 at least, or than its pattern. */
function isIdle(schema: ValueSchema, keyword: string, limit: number): boolean {
  if (keyword === "minimum") return limit <= 0;
  if (keyword === "exclusiveMinimum") return limit < 0;
  return keyword === "minLength" && (limit <= 0 || (limit === 1 && !partText(schema).mayBeEmpty));
}

const NUMBER_LIMITS = ["minimum", "maximum", "exclusiveMinimum"] as const;
const TEXT_LIMITS = ["minLength", "maxLength"] as const;

function pieceOf(part: TemplatePart): string {
  const fixed = literalText(part);
  if (fixed !== undefined) return escaped(fixed);
  if (part.kind === "literal") return escaped(part.text);
  const { schema } = part.field;
  const pattern = partPattern(schema);
  const isPlain = schema.enum !== undefined || schema.type === "integer" || isReadable(pattern);
  return isPlain ? pattern.slice(1, -1) : "[\\s\\S]*";
}

/** Whether a pattern is known to be anchored, and names no groups: two parts might name the same. */
function isReadable(pattern: string): boolean {
  return pattern === DEFAULT_PART_PATTERN || (patternText(pattern) !== undefined && !pattern.includes("(?<"));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
