import { DEFAULT_PART_PATTERN } from "../model/id-part.js";
import { literalText } from "../model/id-pieces.js";
import type { EventIdModel, TemplatePart } from "../model/model.js";
import { escapedForPattern, partPattern } from "../model/part-pattern.js";
import { patternInside } from "../value/pattern-form.js";
import { longestText, USUAL_LENGTH } from "../value/runaway-pattern.js";

/** What an event's ids look like, for what reads them as a whole. */
export interface EventIdForm {
  readonly pattern: string;
  /** Only where the pattern takes the longer, the longer the id is. */
  readonly maxLength?: number;
}

/** The form of an event's ids: the template with the pattern of each part, or what any id of ours can hold. */
export function eventIdForm(id: EventIdModel): EventIdForm {
  if (id.kind !== "template") return { pattern: DEFAULT_PART_PATTERN };
  const pattern = `^${id.parts.map(pieceOf).join("")}$`;
  const longest = longestText(pattern);
  if (longest === Number.POSITIVE_INFINITY) return { pattern };
  const most = id.parts.reduce((sum, part) => sum + maxLengthOf(part), 0);
  // It limits the work, not the ids.
  const maxLength = Math.ceil(most / USUAL_LENGTH) * USUAL_LENGTH;
  // The parts are checked where the id is made; of parts that are slow to tell apart, the beginning has to do.
  return { pattern: longest < maxLength ? outlineOf(id.parts) : pattern, maxLength };
}

function outlineOf([first]: readonly TemplatePart[]): string {
  return first?.kind === "literal" ? `^${escapedForPattern(first.text)}` : "";
}

/** How long the text of a part can be, or more. */
function maxLengthOf(part: TemplatePart): number {
  const fixed = literalText(part);
  if (fixed !== undefined) return fixed.length;
  if (part.kind === "literal") return part.text.length;
  const { enum: choices, type, maxLength = USUAL_LENGTH } = part.field.schema;
  if (choices !== undefined) return Math.max(...choices.map((choice) => String(choice).length));
  return type === "integer" ? String(Number.MAX_SAFE_INTEGER).length : maxLength;
}

function pieceOf(part: TemplatePart): string {
  const fixed = literalText(part);
  if (fixed !== undefined) return escapedForPattern(fixed);
  if (part.kind === "literal") return escapedForPattern(part.text);
  return patternInside(partPattern(part.field.schema)) ?? "[\\s\\S]*";
}
