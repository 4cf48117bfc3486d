import { CharBase } from "refa";
import type { Position, Ways } from "./pattern-part.js";
import type { PositionAutomaton } from "./position-automaton.js";

/** A position, with what it reads as bits: two positions can read the same character if they share a bit. */
export interface State {
  readonly reads: bigint;
  readonly next: readonly Step[];
}

/** How a state is followed by another one, and in how many ways. */
export interface Step {
  readonly to: State;
  readonly ways: Ways;
}

/** States that can all be reached from one another, or one state alone. */
export interface Component {
  readonly states: ReadonlySet<State>;
  readonly isLoop: boolean;
}

/** What an engine may try again and again. */
export interface ReadGraph {
  readonly begins: readonly Step[];
  /** Where a match is complete: an engine reads on from here, but does not go back to what was before. */
  readonly resumes: readonly Step[];
  /** Whether it can get to such a state again and again. */
  readonly resumesOften: boolean;
  /** Each before those that lead to it. No step leads to a state at which a match is complete. */
  readonly components: readonly Component[];
}

/** The paths of an automaton. */
export function readGraph({ positions, first, complete }: PositionAutomaton): ReadGraph {
  const base = new CharBase(positions.map(({ chars }) => chars));
  const states = new Map<Position, State & { readonly next: Step[] }>();
  for (const position of positions) {
    let reads = 0n;
    for (const index of base.split(position.chars)) reads |= 1n << BigInt(index);
    states.set(position, { reads, next: [] });
  }
  const stepsTo = (targets: Iterable<readonly [Position, Ways]>): readonly Step[] =>
    [...targets].flatMap(([position, ways]) => {
      const to = states.get(position);
      return to === undefined ? [] : [{ to, ways }];
    });
  const incomplete = (targets: ReadonlyMap<Position, Ways>) =>
    stepsTo([...targets].filter(([position]) => !complete.has(position)));
  for (const [position, { next }] of states) next.push(...incomplete(position.next));
  return {
    begins: incomplete(first),
    resumes: stepsTo([...complete].map((position) => [position, 1])),
    resumesOften: leadsTo(complete, complete),
    components: componentsOf([...states.values()]),
  };
}

function leadsTo(from: ReadonlySet<Position>, to: ReadonlySet<Position>): boolean {
  const reached = new Set<Position>();
  for (const { next } of from) for (const position of next.keys()) reached.add(position);
  // The set grows during the loop, until no position leads to a new one.
  for (const { next } of reached) for (const position of next.keys()) reached.add(position);
  return [...reached].some((position) => to.has(position));
}

/** A state whose paths are being followed. */
interface Visit {
  readonly state: State;
  readonly number: number;
  /** The lowest number that was reached from it. */
  low: number;
  /** How many of its steps were followed. */
  followed: number;
}

/** Tarjan's algorithm, with a list of its own in place of calls: a long pattern is a path of thousands of states. */
function componentsOf(states: readonly State[]): readonly Component[] {
  const components: Component[] = [];
  const numbers = new Map<State, number>();
  const closed = new Set<State>();
  const open: State[] = [];
  const enter = (state: State): Visit => {
    const number = numbers.size;
    numbers.set(state, number);
    open.push(state);
    return { state, number, low: number, followed: 0 };
  };
  const leave = ({ state, number, low }: Visit) => {
    if (low !== number) return;
    const members = new Set(open.splice(open.lastIndexOf(state)));
    for (const member of members) closed.add(member);
    components.push({
      states: members,
      isLoop: members.size > 1 || state.next.some(({ to }) => to === state),
    });
  };
  for (const state of states) {
    const path = numbers.has(state) ? [] : [enter(state)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const to = visit.state.next[visit.followed]?.to;
      visit.followed += 1;
      if (to === undefined) {
        path.pop();
        leave(visit);
        const before = path.at(-1);
        if (before !== undefined) before.low = Math.min(before.low, visit.low);
      } else if (!numbers.has(to)) path.push(enter(to));
      else if (!closed.has(to)) visit.low = Math.min(visit.low, numbers.get(to) ?? visit.low);
    }
  }
  return components;
}
