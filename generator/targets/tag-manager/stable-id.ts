/** Gives out ids that are the same for the same name in every run, and that another name beside it hardly ever changes. */
export class StableIds {
  readonly #taken = new Set<number>();

  /** An id of digits, by the name of what it is for; Tag Manager gives out its own on import. */
  of(name: string): string {
    let id = hashOf(name);
    while (this.#taken.has(id)) id += 1;
    this.#taken.add(id);
    return String(id);
  }
}

/** FNV-1a, kept below the ids of Tag Manager's built-in triggers. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash % 1_000_000_000) + 1;
}
