import type { ValueSchema } from "../value/value-schema.js";
import { charsOf, EVERY_CHAR, uniteRanges } from "./char-set.js";
import { DEFAULT_PART_PATTERN } from "./id-part.js";
import type { TemplatePart } from "./model.js";
import { type PartText, patternText } from "./pattern-text.js";

/** A piece of an event id: text that is always the same, or a part and what it can be made of. */
export type IdPiece =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "part"; readonly name: string; readonly text: PartText };

const ANYTHING: PartText = { chars: EVERY_CHAR, mayBeEmpty: true };

/** Most parts are of no other pattern. */
const BY_DEFAULT = patternText(DEFAULT_PART_PATTERN) ?? ANYTHING;

const DIGITS: PartText = { chars: [{ first: 0x30, last: 0x39 }], mayBeEmpty: false };

/** What the patterns are made of that were read, since the events of a contract share theirs. */
export type PatternTexts = Map<string, PartText>;

/** The pieces of a template: parts and literals in turn, a part that is always the same among the literals. */
export function idPieces(
  parts: readonly TemplatePart[],
  known: PatternTexts = new Map(),
): readonly IdPiece[] {
  const pieces: IdPiece[] = [];
  for (const part of parts) {
    const text = literalText(part);
    const previous = pieces.at(-1);
    if (text === undefined) {
      if (part.kind === "field") {
        pieces.push({ kind: "part", name: part.name, text: partText(part.field.schema, known) });
      }
    } else if (previous?.kind === "literal") {
      pieces[pieces.length - 1] = { kind: "literal", text: previous.text + text };
    } else pieces.push({ kind: "literal", text });
  }
  return pieces;
}

/** The text that a piece of a template always is; undefined where it differs from one occurrence to the next. */
export function literalText(part: TemplatePart): string | undefined {
  if (part.kind === "literal") return part.text;
  return part.field.presence.kind === "constant" ? String(part.field.presence.value) : undefined;
}

/** What a part can contain: read from its enum, or from its pattern where that can be read; else it is anything. */
export function partText(schema: ValueSchema, known: PatternTexts = new Map()): PartText {
  if (schema.enum !== undefined) {
    const values = schema.enum.map(String);
    return { chars: uniteRanges(values.flatMap(charsOf)), mayBeEmpty: values.includes("") };
  }
  if (schema.type === "integer") return DIGITS;
  if (schema.type !== "string" || schema.pattern === undefined) return ANYTHING;
  if (schema.pattern === DEFAULT_PART_PATTERN) return BY_DEFAULT;
  const text = known.get(schema.pattern) ?? patternText(schema.pattern) ?? ANYTHING;
  known.set(schema.pattern, text);
  return text;
}
