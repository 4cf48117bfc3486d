import { type AmbiguousParts, ambiguousParts } from "./ambiguous-parts.js";
import type { IdPiece, PartPiece } from "./id-pieces.js";

/** Characters that can appear anywhere in an id, the most likely first. */
const SEPARATORS = ["-", "_", ".", ":", "~"];

/** What would make a boundary clear, each by itself. */
export interface BorderRemedies {
  /** A text to replace what is between the two parts. */
  readonly separator: string | undefined;
  /** Those of the two parts for which it is enough that they cannot contain a character of the text between them. */
  readonly narrowed: readonly PartPiece[];
}

/** Finds what would make a boundary clear. It is tried out, so that no advice is given that does not help. */
export function borderRemedies(pieces: readonly IdPiece[], border: AmbiguousParts): BorderRemedies {
  const { index, left, right, between } = border;
  const before = pieces.slice(0, index);
  const after = pieces.slice(between === "" ? index + 2 : index + 3);
  const doubts = ambiguousParts(pieces).length;
  const isPlain = (middle: readonly IdPiece[]) => {
    const found = ambiguousParts([...before, ...middle, ...after]);
    return found.length < doubts && found.every((other) => other.index !== index);
  };
  const separator = SEPARATORS.find((text) => isPlain([left, { kind: "literal", text }, right]));
  const literal = { kind: "literal", text: between } as const;
  const chars = [...new Set(between)];
  const narrowed = [
    { part: left, middle: (narrow: PartPiece) => [narrow, literal, right] },
    { part: right, middle: (narrow: PartPiece) => [left, literal, narrow] },
  ].filter(
    ({ part, middle }) => chars.length > 0 && chars.every((char) => isPlain(middle(without(part, char)))),
  );
  return { separator, narrowed: narrowed.map(({ part }) => part) };
}

function without(part: PartPiece, char: string): PartPiece {
  const pattern = `^[^\\u{${char.codePointAt(0)?.toString(16)}}]+$`;
  return { ...part, schema: { type: "string", pattern } };
}
