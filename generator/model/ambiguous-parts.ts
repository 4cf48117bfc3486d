import { faultsOf } from "../readers/live-reader.js";
import { valueRecipe } from "../readers/value-recipe.js";
import { secondReading } from "../value/read-twice.js";
import { chainOf, type IdPiece, type PartPiece } from "./id-pieces.js";

/** Two neighbouring parts of an id whose boundary cannot be determined. */
export interface AmbiguousParts {
  /** The index of the left one among the pieces. */
  readonly index: number;
  readonly left: PartPiece;
  readonly right: PartPiece;
  /** The text between them, which does not separate them. */
  readonly between: string;
  /**
   * Two occurrences with the same id, if a pair was found that the contract allows: the values of the parts in each,
   * from the left one on. The parts before are the same.
   */
  readonly example: readonly [readonly string[], readonly string[]] | undefined;
}

/**
 * The boundaries in an id that are ambiguous. If there are none, no two occurrences have the same id: if two had,
 * there would be a leftmost part in which they differ, and in the same text it would end in two places.
 *
 * That is the whole proof, so it does not matter what makes a boundary clear: a separator that the part before it, or
 * nothing after it, can contain; parts that are read from the left and others from the right; values of one length,
 * or values none of which begins another.
 */
export function ambiguousParts(pieces: readonly IdPiece[]): readonly AmbiguousParts[] {
  const chain = chainOf(pieces);
  return pieces.flatMap((left, index): readonly AmbiguousParts[] => {
    const next = pieces[index + 1];
    const between = next?.kind === "literal" ? next.text : "";
    const right = next?.kind === "literal" ? pieces[index + 2] : next;
    // The last part begins after the others and ends before a text that is always the same.
    if (left.kind !== "part" || right?.kind !== "part") return [];
    const second = secondReading(chain, index);
    if (second === undefined) return [];
    return [{ index, left, right, between, example: exampleOf(pieces.slice(index), second.example) }];
  });
}

function exampleOf(
  pieces: readonly IdPiece[],
  readings: AmbiguousParts["example"],
): AmbiguousParts["example"] {
  const isTrue = readings?.every((texts) => areValues(pieces, texts)) ?? false;
  if (readings === undefined || !isTrue) return undefined;
  const [one, other] = readings;
  const ofParts = (texts: readonly string[]) => texts.filter((_, index) => pieces[index]?.kind === "part");
  return [ofParts(one), ofParts(other)];
}

/** Whether each part can be what it was read as: lookarounds or a length limit may refuse it. */
function areValues(pieces: readonly IdPiece[], texts: readonly string[]): boolean {
  const values = new Map<string, string>();
  return pieces.every((piece, index) => {
    const text = texts[index] ?? "";
    if (piece.kind === "literal") return true;
    const { name, schema } = piece;
    const isSame = (values.get(name) ?? text) === text;
    values.set(name, text);
    const value = schema.type === "string" ? text : Number(text);
    return isSame && faultsOf(valueRecipe(schema, "given"), value).length === 0;
  });
}
