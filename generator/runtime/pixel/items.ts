/** Copies the items of a list with `copy`, which selects what may be sent; anything but a list is left out. */
export function items<T, U>(list: readonly T[] | null | undefined, copy: (item: T) => U): U[] | undefined {
  return Array.isArray(list) ? list.map((item: T) => copy(item)) : undefined;
}
