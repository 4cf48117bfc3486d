import { Words } from "refa";
import { invariant } from "../text/invariant.js";
import { beginnings, type ReadingState, type Step, type TextChain } from "./text-chain.js";

/** Two readers of one text, each in a chain of its own, or at two positions of one chain. */
interface Pair {
  readonly a: ReadingState;
  readonly b: ReadingState;
  /** Whether the readers may continue independently: see `secondReading`. */
  readonly parted: boolean;
  /** The step that led here; none at the start. */
  readonly last: { readonly from: Pair; readonly left: Step; readonly right: Step } | undefined;
}

/** The result of looking for a text: it was found, there is none, or there were too many ways to try. */
type Outcome =
  | { readonly kind: "found"; readonly end: Pair }
  | { readonly kind: "none" }
  | { readonly kind: "unknown" };

/** More pairs of steps than any real contract needs. */
const MOST_TRIED = 200_000;

/** Whether two chains can make the same text. False is a proof; true may mean that it would take too long to decide. */
export function canMeet(a: TextChain, b: TextChain): boolean {
  const [first] = beginnings(a);
  const [second] = beginnings(b);
  invariant(first !== undefined && second !== undefined, "a chain has a text");
  return readTogether({ a: first, b: second, parted: true, last: undefined }).kind !== "none";
}

/** One text that a chain makes in two ways: what each of its texts is in either, from the one on in which they differ. */
export type TwoReadings = readonly [readonly string[], readonly string[]];

/**
 * Whether a chain can make one text in two ways that agree in the texts before a certain one and differ in it. Undefined
 * is a proof that it cannot. If it would take too long to decide, it may be possible, and there is no example.
 *
 * Of the two, one is the shorter: it ends where the other goes on for another character at least. So both readers read
 * the same characters within that text; then the first leaves it while the second does not; and from there on each
 * goes any way, to the end of all texts. Nothing else is asked of the texts: they may be empty, touch, hold what stands
 * between them, and what stands between may overlap with itself.
 */
export function secondReading(
  chain: TextChain,
  text: number,
): { readonly example: TwoReadings | undefined } | undefined {
  const start = beginnings(chain)[text];
  invariant(start !== undefined, "the text is one of the chain's");
  const outcome = readTogether({ a: start, b: start, parted: false, last: undefined });
  if (outcome.kind === "none") return undefined;
  if (outcome.kind === "unknown") return { example: undefined };
  return { example: readingsOf(outcome.end, text, chain.length) };
}

/** Walks over all pairs of states that one text can lead to, the shortest texts first. */
function readTogether(start: Pair): Outcome {
  const seen = new Set([keyOf(start)]);
  const pairs = [start];
  let tried = 0;
  // The list grows during the loop, until no pair leads to a new one.
  for (const pair of pairs) {
    if (pair.parted && pair.a.mayEnd && pair.b.mayEnd) return { kind: "found", end: pair };
    for (const { a, b, parted } of movesOf(pair)) {
      tried += a.length * b.length;
      if (tried > MOST_TRIED) return { kind: "unknown" };
      for (const [left, right] of commonSteps(a, b)) {
        const next = { a: left.to, b: right.to, parted, last: { from: pair, left, right } };
        const key = keyOf(next);
        if (!seen.has(key)) pairs.push(next);
        seen.add(key);
      }
    }
  }
  return { kind: "none" };
}

function keyOf({ a, b, parted }: Pair): number {
  return (a.index * 2 ** 25 + b.index) * 2 + (parted ? 1 : 0);
}

function movesOf({ a, b, parted }: Pair) {
  if (parted) return [{ a: [...a.onward, ...a.leaving], b: [...b.onward, ...b.leaving], parted }];
  return [
    { a: a.onward, b: b.onward, parted },
    { a: a.leaving, b: b.onward, parted: true },
  ];
}

/** The pairs of steps that one character can take. */
function commonSteps(a: readonly Step[], b: readonly Step[]): readonly (readonly [Step, Step])[] {
  return a.flatMap((left) =>
    b.filter((right) => !left.chars.isDisjointWith(right.chars)).map((right) => [left, right] as const),
  );
}

function readingsOf(end: Pair, from: number, length: number): TwoReadings {
  const left = Array.from({ length: length - from }, () => "");
  const right = [...left];
  const add = (texts: string[], { text }: ReadingState, char: string) => {
    texts[text - from] = char + texts[text - from];
  };
  for (let { last, a, b } = end; last !== undefined; { last, a, b } = last.from) {
    const char = Words.pickMostReadableCharacter(last.left.chars.intersect(last.right.chars));
    invariant(char !== undefined, "the readers read one character");
    add(left, a, String.fromCodePoint(char));
    add(right, b, String.fromCodePoint(char));
  }
  return [left, right];
}
