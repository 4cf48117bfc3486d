import type { CharSet, NFA } from "refa";
import { invariant } from "../text/invariant.js";
import { onceFor } from "./once-for.js";
import type { TextSet } from "./text-set.js";

/** A sequence of texts that form one text; for each its set is known. */
export type TextChain = readonly TextSet[];

/** The position of a reader that reads a chain by character: in which of its texts, and where in that. */
export interface ReadingState {
  /** Counts the states of its chain. */
  readonly index: number;
  readonly text: number;
  /** On within the same text. */
  readonly onward: readonly Step[];
  /** Over the end of this text into one that follows; whatever is between the two is empty. */
  readonly leaving: readonly Step[];
  /** Whether all texts may end here. */
  readonly mayEnd: boolean;
}

/** The next character that is read, any one of a set, and where it leads. */
export interface Step {
  readonly chars: CharSet;
  readonly to: ReadingState;
}

/** Where the reading of each text of a chain begins, as if those before it had been read. */
export const beginnings = onceFor((chain: TextChain): readonly ReadingState[] => {
  const found: ReadingState[] = [];
  let index = 0;
  for (const [text, set] of [...chain.entries()].toReversed()) {
    const next = found.at(-1);
    const steps = new Map<NFA.ReadonlyNode, Step[]>([[set.initial, []]]);
    // The map grows during the loop, until no state leads to a new one.
    for (const [node] of steps) for (const to of node.out.keys()) if (!steps.has(to)) steps.set(to, []);
    const states = new Map<NFA.ReadonlyNode, ReadingState>();
    for (const [node, onward] of steps) {
      const isOver = set.finals.has(node);
      const leaving = isOver && next !== undefined ? [...next.onward, ...next.leaving] : [];
      states.set(node, { index: index++, text, onward, leaving, mayEnd: isOver && (next?.mayEnd ?? true) });
    }
    for (const [node, onward] of steps) {
      for (const [to, chars] of node.out) onward.push({ chars, to: known(states, to) });
    }
    found.push(known(states, set.initial));
  }
  return found.toReversed();
});

function known(states: ReadonlyMap<NFA.ReadonlyNode, ReadingState>, node: NFA.ReadonlyNode): ReadingState {
  const state = states.get(node);
  invariant(state !== undefined, "every node of a text has a reading state");
  return state;
}
