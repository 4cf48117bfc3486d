import { DEFAULT_PART_PATTERN } from "../model/id-part.js";
import { literalText } from "../model/id-pieces.js";
import type { EventIdModel, TemplatePart } from "../model/model.js";
import { patternText } from "../model/pattern-text.js";

/** The pattern of an event's ids: the template with the pattern of each part, or what any id of ours can hold. */
export function eventIdPattern(id: EventIdModel): string {
  return id.kind === "template" ? `^${id.parts.map(partPattern).join("")}$` : DEFAULT_PART_PATTERN;
}

function partPattern(part: TemplatePart): string {
  const fixed = literalText(part);
  if (fixed !== undefined) return escaped(fixed);
  if (part.kind === "literal") return escaped(part.text);
  const { schema } = part.field;
  if (schema.enum !== undefined) return `(?:${schema.enum.map((value) => escaped(String(value))).join("|")})`;
  if (schema.type === "integer") return "(?:0|[1-9][0-9]{0,15})";
  return innerPattern(schema.pattern ?? DEFAULT_PART_PATTERN);
}

/** The pattern between its anchors; anything where it is not known to be anchored, or names groups. */
function innerPattern(pattern: string): string {
  const isPlain =
    pattern === DEFAULT_PART_PATTERN || (patternText(pattern) !== undefined && !pattern.includes("(?<"));
  return isPlain ? pattern.slice(1, -1) : "[\\s\\S]*";
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
