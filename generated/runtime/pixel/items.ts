/** Copies the items of a list with `copy`, which names what may go along; what is no list is left out. */
export function items<T, U>(list: readonly T[] | null | undefined, copy: (item: T) => U): U[] | undefined {
  return Array.isArray(list) ? list.map((item: T) => copy(item)) : undefined;
}
