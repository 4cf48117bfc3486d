import type { CharSet } from "refa";

/** In how many ways something can be read; more than two are not told apart. */
export type Ways = 1 | 2;

/** A place of a pattern that reads one character, and the places that can read the next one. */
export interface Position {
  readonly chars: CharSet;
  readonly next: Map<Position, Ways>;
}

/** Part of a pattern, as Glushkov describes it: where reading it can begin and end. */
export interface Part {
  readonly first: ReadonlyMap<Position, Ways>;
  readonly last: ReadonlyMap<Position, Ways>;
  /** In how many ways it reads nothing. */
  readonly empty: 0 | Ways;
  /** Of `last` those after which the part is complete whatever follows, since no assertion has to hold there. */
  readonly free: ReadonlySet<Position>;
  /** Whether it is complete without having read anything, whatever follows. */
  readonly freelyEmpty: boolean;
}

const NOWHERE: ReadonlyMap<Position, Ways> = new Map();

/** Reads nothing. */
export const nothing: Part = { first: NOWHERE, last: NOWHERE, empty: 1, free: new Set(), freelyEmpty: true };

/** Reads nothing, where something has to hold. */
export const assertion: Part = { ...nothing, freelyEmpty: false };

/** Reads one character of a set. */
export function oneOf(chars: CharSet): Part {
  const position: Position = { chars, next: new Map() };
  const only = new Map([[position, 1 as Ways]]);
  return { first: only, last: only, empty: 0, free: new Set([position]), freelyEmpty: false };
}

/** Reads one part, then another. */
export function inSequence(one: Part, other: Part): Part {
  link(one, other);
  return {
    first: added(one.first, other.first, one.empty),
    last: added(other.last, one.last, other.empty),
    empty: limited(one.empty * other.empty),
    free: other.freelyEmpty ? new Set([...one.free, ...other.free]) : other.free,
    freelyEmpty: one.freelyEmpty && other.freelyEmpty,
  };
}

/** Reads one of several parts; none at all can never be read. */
export function oneOfThese(parts: readonly Part[]): Part {
  const first = new Map<Position, Ways>();
  const last = new Map<Position, Ways>();
  const free = new Set<Position>();
  for (const part of parts) {
    for (const [position, ways] of part.first) add(first, position, ways);
    for (const [position, ways] of part.last) add(last, position, ways);
    for (const position of part.free) free.add(position);
  }
  const empty = limited(parts.reduce((sum, part) => sum + part.empty, 0));
  return { first, last, empty, free, freelyEmpty: parts.some(({ freelyEmpty }) => freelyEmpty) };
}

/** Reads a part once or more often. An engine does not repeat what has read nothing. */
export function repeated(part: Part): Part {
  link(part, part);
  return part;
}

function link({ last }: Part, { first }: Part): void {
  for (const [from, ways] of last) {
    for (const [to, more] of first) add(from.next, to, limited(ways * more));
  }
}

function added(
  one: ReadonlyMap<Position, Ways>,
  other: ReadonlyMap<Position, Ways>,
  ways: 0 | Ways,
): ReadonlyMap<Position, Ways> {
  if (ways === 0 || other.size === 0) return one;
  const sum = new Map(one);
  for (const [position, more] of other) add(sum, position, limited(ways * more));
  return sum;
}

function add(ways: Map<Position, Ways>, position: Position, more: 0 | Ways): void {
  const sum = limited((ways.get(position) ?? 0) + more);
  if (sum !== 0) ways.set(position, sum);
}

function limited(ways: number): 0 | Ways {
  return ways >= 2 ? 2 : ways === 1 ? 1 : 0;
}
