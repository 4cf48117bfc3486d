import { type Budget, isExponential, overlap } from "./ambiguity.js";
import type { ParsedPattern } from "./parse-pattern.js";
import { automatonOf, type PatternAutomaton, type PositionAutomaton } from "./position-automaton.js";
import { type Component, type ReadGraph, readGraph, type State, type Step } from "./read-graph.js";

/** A bound on what an engine does that tries one way after the other: `ways` times the length of the text to `power`. */
export interface Work {
  readonly power: number;
  readonly ways: number;
}

/** A pattern that needs more combinations of states is taken for the worst. */
const MOST_COMBINATIONS = 200_000;

/**
 * The work of finding out whether a text matches, at most: one bound with each repetition that is counted laid out,
 * one with its count ignored, as far as they exist. Neither does where each further character doubles the work.
 */
export function workOf(parsed: ParsedPattern): readonly Work[] {
  const bounds = (["exact", "endless"] as const).map((counting) => {
    const automaton = automatonOf(parsed, counting);
    return automaton && workWithin(automaton);
  });
  return bounds.filter((work) => work !== undefined);
}

function workWithin({ lookarounds, ...main }: PatternAutomaton): Work | undefined {
  const budget = { left: MOST_COMBINATIONS };
  let total = workOn(main, budget);
  for (const { once, ...lookaround } of lookarounds) {
    const look = workOn(lookaround, budget);
    if (total === undefined || look === undefined) return undefined;
    // Elsewhere than at an anchored start, an engine may look again on each of its ways.
    total = once ? inTurn(total, look) : { power: total.power + look.power, ways: total.ways * look.ways };
  }
  return total;
}

function workOn(automaton: PositionAutomaton, budget: Budget): Work | undefined {
  const graph = readGraph(automaton);
  if (graph.components.some((component) => component.isLoop && isExponential(component, budget))) {
    return undefined;
  }
  const powers = powersIn(graph, budget);
  const sizes = sizesIn(graph);
  const workFrom = (steps: readonly Step[]): Work => ({
    power: Math.max(0, ...steps.map(({ to }) => powers.get(to) ?? 0)),
    ways: Math.max(1, largest(steps, sizes)),
  });
  const begun = workFrom(graph.begins);
  if (graph.resumes.length === 0) return begun;
  const resumed = workFrom(graph.resumes);
  return inTurn(begun, graph.resumesOften ? { ...resumed, power: resumed.power + 1 } : resumed);
}

function inTurn(one: Work, other: Work): Work {
  return { power: Math.max(one.power, other.power), ways: one.ways + other.ways };
}

/**
 * For each state: one for the reading itself, if it can still go round at all, and one for each loop that overlaps
 * with one before it, on the path with most of them.
 */
function powersIn({ components }: ReadGraph, budget: Budget): ReadonlyMap<State, number> {
  const loopsAfter = new Map<State, ReadonlySet<Component>>();
  const ofLoops = new Map<Component, number>();
  const powers = new Map<State, number>();
  for (const component of components) {
    const after = new Set<Component>();
    for (const { next } of component.states) {
      for (const { to } of next) for (const loop of loopsAfter.get(to) ?? []) after.add(loop);
    }
    let power = Math.max(0, ...[...after].map((loop) => ofLoops.get(loop) ?? 0));
    if (component.isLoop) {
      const overlapping = [...after].filter((loop) => overlap(component, loop, budget));
      power = Math.max(1, power, ...overlapping.map((loop) => (ofLoops.get(loop) ?? 0) + 1));
      ofLoops.set(component, power);
      after.add(component);
    }
    for (const state of component.states) {
      loopsAfter.set(state, after);
      powers.set(state, power);
    }
  }
  return powers;
}

/**
 * For each state, how many steps there are from it to the ends of the pattern, at most, if each loop is passed once.
 * What comes before all loops is not read again and again, so that only its branches count.
 */
function sizesIn({ components }: ReadGraph): ReadonlyMap<State, number> {
  const hasLoops = components.some(({ isLoop }) => isLoop);
  const repeats = new Set<State>();
  for (const { states, isLoop } of components.toReversed()) {
    const isRepeated = !hasLoops || isLoop || [...states].some((state) => repeats.has(state));
    if (!isRepeated) continue;
    for (const state of states) {
      repeats.add(state);
      for (const { to } of state.next) repeats.add(to);
    }
  }
  const sizes = new Map<State, number>();
  for (const { states } of components) {
    let size = 0;
    for (const state of states) {
      size += repeats.has(state) ? 1 : 0;
      size += largest(
        state.next.filter(({ to }) => !states.has(to)),
        sizes,
      );
    }
    for (const state of states) sizes.set(state, size);
  }
  return sizes;
}

/** The most that the steps amount to which can be taken at one character. */
function largest(steps: readonly Step[], sizes: ReadonlyMap<State, number>): number {
  let most = 0;
  for (const { to: pivot } of steps) {
    let sum = 0;
    for (const { to, ways } of steps) {
      if ((to.reads & pivot.reads) !== 0n) sum += ways * Math.max(1, sizes.get(to) ?? 1);
    }
    most = Math.max(most, sum);
  }
  return most;
}
