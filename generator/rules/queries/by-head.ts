import type { IdPiece } from "../../model/id-pieces.js";
import { byCodePoint } from "../../text/order.js";

/** Something that has an event id. */
interface Identified {
  readonly pieces: readonly IdPiece[];
}

/** Those that begin alike, the earliest first, and with what: nothing is known about what begins with a part. */
interface Group<Item> {
  readonly head: string;
  readonly items: Item[];
}

/** Gives the earlier ones whose ids may begin as one does, in groups of which each is in the order of its items. */
export interface ByHead<Item> {
  add(item: Item): void;
  alike(item: Item): readonly (readonly Item[])[];
}

/**
 * Sorts ids by the text that they begin with, which tells nearly all apart: two ids may only be the same if one begins
 * with the head of the other. All of them are known beforehand, and added one after the other.
 */
export function byHead<Item extends Identified>(all: readonly Item[]): ByHead<Item> {
  const groups = [...new Set(all.map(headOf))]
    .toSorted(byCodePoint)
    .map((head): Group<Item> => ({ head, items: [] }));
  const ofHead = new Map(groups.map((group) => [group.head, group]));
  const lengths = [...new Set(groups.map(({ head }) => head.length))];
  return {
    add: (item) => ofHead.get(headOf(item))?.items.push(item),
    alike: (item) => {
      const head = headOf(item);
      const shorter = lengths
        .filter((length) => length < head.length)
        .flatMap((length) => ofHead.get(head.slice(0, length)) ?? []);
      return [...shorter, ...startingWith(groups, head)].map(({ items }) => items);
    },
  };
}

function headOf({ pieces: [first] }: Identified): string {
  return first?.kind === "literal" ? first.text : "";
}

/** Of sorted groups, those whose head starts with a text: they stand together. */
function startingWith<Item>(groups: readonly Group<Item>[], text: string): readonly Group<Item>[] {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCodePoint(groups[middle]?.head ?? "", text) < 0) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (groups[end]?.head.startsWith(text)) end += 1;
  return groups.slice(low, end);
}
