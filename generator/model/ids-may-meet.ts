import { type CharSet, charsOf, shareChar } from "./char-set.js";
import type { IdPiece } from "./id-pieces.js";

/** One character of an id, or any number of them. */
interface Step {
  readonly chars: CharSet;
  readonly repeats: boolean;
}

/**
 * Whether two templates can give the same id, as far as their literals and character sets tell. False is a proof:
 * it is found by walking both templates over every text that both could be.
 */
export function idsMayMeet(a: readonly IdPiece[], b: readonly IdPiece[]): boolean {
  if (headsDiffer(a[0], b[0])) return false;
  const left = stepsOf(a);
  const right = stepsOf(b);
  const width = right.length + 1;
  const seen = new Set<number>([0]);
  const open = [0];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const i = Math.floor(place / width);
    const j = place % width;
    if (i === left.length && j === right.length) return true;
    for (const next of placesAfter(left[i], right[j], i, j)) {
      const key = next[0] * width + next[1];
      if (!seen.has(key)) {
        seen.add(key);
        open.push(key);
      }
    }
  }
  return false;
}

/** Most templates are told apart by how they begin, and of a large contract every pair is compared. */
function headsDiffer(a: IdPiece | undefined, b: IdPiece | undefined): boolean {
  if (a?.kind !== "literal" || b?.kind !== "literal") return false;
  return !a.text.startsWith(b.text) && !b.text.startsWith(a.text);
}

function stepsOf(pieces: readonly IdPiece[]): readonly Step[] {
  return pieces.flatMap((piece): Step[] => {
    if (piece.kind === "literal") {
      return Array.from(piece.text, (char) => ({ chars: charsOf(char), repeats: false }));
    }
    const { chars, mayBeEmpty } = piece.text;
    const rest = { chars, repeats: true };
    return mayBeEmpty ? [rest] : [{ chars, repeats: false }, rest];
  });
}

function placesAfter(
  left: Step | undefined,
  right: Step | undefined,
  i: number,
  j: number,
): readonly (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [];
  if (left?.repeats === true) places.push([i + 1, j]);
  if (right?.repeats === true) places.push([i, j + 1]);
  if (left !== undefined && right !== undefined && shareChar(left.chars, right.chars)) {
    places.push([left.repeats ? i : i + 1, right.repeats ? j : j + 1]);
  }
  return places;
}
