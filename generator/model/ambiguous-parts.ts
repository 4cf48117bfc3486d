import { hasChar } from "./char-set.js";
import type { IdPiece } from "./id-pieces.js";

type Part = Extract<IdPiece, { kind: "part" }>;

/** Two neighbouring parts of an id between which no border can be told. */
export interface AmbiguousParts {
  readonly left: Part;
  readonly right: Part;
  /** What stands between them, and does not part them. */
  readonly between: string;
}

/**
 * The neighbours in an id that are not parted by a character which the left one cannot contain. Where there are none,
 * an id is read back in one way only: each part ends where that character first stands.
 */
export function ambiguousParts(pieces: readonly IdPiece[]): readonly AmbiguousParts[] {
  const found: AmbiguousParts[] = [];
  let left: Part | undefined;
  let between = "";
  for (const piece of pieces) {
    if (piece.kind === "literal") between = piece.text;
    else {
      if (left !== undefined && !parts(left, between)) found.push({ left, right: piece, between });
      left = piece;
      between = "";
    }
  }
  return found;
}

function parts(left: Part, between: string): boolean {
  return Array.from(between).some((char) => !hasChar(left.text.chars, char));
}
