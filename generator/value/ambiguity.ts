import type { Component, State, Step } from "./read-graph.js";

/** How many combinations of states may still be looked at. Once none is left, each question is answered by yes. */
export interface Budget {
  left: number;
}

/**
 * Whether a loop can read some text in two ways and be where it began: each time round doubles the number of ways
 * (criterion EDA of Weber and Seidl, On the degree of ambiguity of finite automata, 1991).
 */
export function isExponential({ states }: Component, budget: Budget): boolean {
  const inside = ({ next }: State): readonly Step[] => next.filter(({ to }) => states.has(to));
  for (const state of states) if (inside(state).some(({ ways }) => ways > 1)) return true;
  const seen = new Combinations(budget);
  // Two readings are apart, and the question is whether they can meet.
  const apart: (readonly [State, State])[] = [];
  for (const state of states) apart.push([state, state]);
  for (const [one, other] of apart) {
    for (const { to: first } of inside(one)) {
      for (const { to: second } of inside(other)) {
        if ((first.reads & second.reads) === 0n) continue;
        if (first === second) {
          if (one !== other) return true;
        } else if (seen.add(first, second)) apart.push([first, second]);
      }
    }
  }
  return budget.left === 0;
}

/**
 * Whether one loop can hand over to another at any character of some text, since both can read it: the number of ways
 * grows with its length (criterion IDA of Weber and Seidl).
 */
export function overlap(one: Component, other: Component, budget: Budget): boolean {
  for (const from of one.states) {
    for (const into of other.states) if (meet(from, into, one, other, budget)) return true;
  }
  return false;
}

/** Whether some text leads from `from` to itself, from `from` to `into`, and from `into` to itself. */
function meet(from: State, into: State, one: Component, other: Component, budget: Budget): boolean {
  const seen = new Combinations(budget);
  const pending: (readonly [State, State, State])[] = [[from, from, into]];
  for (const [stays, moves, ends] of pending) {
    for (const { to: first } of stays.next) {
      if (!one.states.has(first)) continue;
      for (const { to: last } of ends.next) {
        const shared = first.reads & last.reads;
        if (shared === 0n || !other.states.has(last)) continue;
        for (const { to: between } of moves.next) {
          if ((shared & between.reads) === 0n) continue;
          if (first === from && between === into && last === into) return true;
          if (seen.add(first, between, last)) pending.push([first, between, last]);
        }
      }
    }
  }
  return budget.left === 0;
}

/** The combinations of states that were seen. */
class Combinations {
  readonly #budget: Budget;
  readonly #root: Seen = new Map();

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Whether a combination is new, and the budget lets it be looked at. */
  add(...states: readonly State[]): boolean {
    if (this.#budget.left === 0) return false;
    let seen = this.#root;
    let isNew = false;
    for (const state of states) {
      let next = seen.get(state);
      if (next === undefined) {
        next = new Map();
        seen.set(state, next);
        isNew = true;
      }
      seen = next;
    }
    if (isNew) this.#budget.left -= 1;
    return isNew;
  }
}

type Seen = Map<State, Seen>;
