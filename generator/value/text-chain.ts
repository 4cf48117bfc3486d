import type { CharSet, NFA } from "refa";
import { invariant } from "../text/invariant.js";
import { onceFor } from "./once-for.js";
import type { TextSet } from "./text-set.js";

/** A sequence of texts that form one text; for each its set is known. */
export type TextChain = readonly TextSet[];

/** The position of a reader that reads a chain by character: in which of its texts, and where in that. */
export interface Place {
  /** Counts the places of its chain. */
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
  readonly to: Place;
}

/** Where the reading of each text of a chain begins, as if those before it had been read. */
export const beginnings = onceFor((chain: TextChain): readonly Place[] => {
  const found: Place[] = [];
  let index = 0;
  for (const [text, set] of [...chain.entries()].toReversed()) {
    const next = found.at(-1);
    const steps = new Map<NFA.ReadonlyNode, Step[]>([[set.initial, []]]);
    // The map grows during the loop, until no state leads to a new one.
    for (const [node] of steps) for (const to of node.out.keys()) if (!steps.has(to)) steps.set(to, []);
    const places = new Map<NFA.ReadonlyNode, Place>();
    for (const [node, onward] of steps) {
      const isOver = set.finals.has(node);
      const leaving = isOver && next !== undefined ? [...next.onward, ...next.leaving] : [];
      places.set(node, { index: index++, text, onward, leaving, mayEnd: isOver && (next?.mayEnd ?? true) });
    }
    for (const [node, onward] of steps) {
      for (const [to, chars] of node.out) onward.push({ chars, to: known(places, to) });
    }
    found.push(known(places, set.initial));
  }
  return found.toReversed();
});

function known(places: ReadonlyMap<NFA.ReadonlyNode, Place>, node: NFA.ReadonlyNode): Place {
  const place = places.get(node);
  invariant(place !== undefined, "every state has a place");
  return place;
}
