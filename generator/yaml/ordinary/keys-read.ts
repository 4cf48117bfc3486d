import type { YamlEntry } from "../node.js";

/** Keys that are looked through as fast as a set of them is made. */
const FEW = 16;

/** The keys of a map as they are read: no map is ordinary that has one twice. */
export class KeysRead {
  readonly #entries: readonly YamlEntry[];
  #names: Set<string> | undefined;

  /** The keys of these entries, as these become more. */
  constructor(entries: readonly YamlEntry[]) {
    this.#entries = entries;
  }

  /** Whether a key stands there; each that does not has to come to the entries next. */
  has(name: string): boolean {
    if (this.#entries.length < FEW) {
      for (const { key } of this.#entries) if (key.value === name) return true;
      return false;
    }
    this.#names ??= new Set(this.#entries.map(({ key }) => key.value));
    return this.#names.size === this.#names.add(name).size;
  }
}
