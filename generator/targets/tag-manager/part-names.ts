/** Names for parts of a container: with the contract's prefix, without signs that Tag Manager refuses, and no two the same. */
export class PartNames {
  readonly #prefix: string;
  readonly #taken = new Set<string>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** A name that no other part has, close to what it is for. */
  of(text: string): string {
    const wanted = `${this.#prefix} - ${text.replace(/[^A-Za-z0-9_.-]+/g, "_").slice(0, 100)}`;
    let name = wanted;
    for (let number = 2; this.#taken.has(name); number += 1) name = `${wanted} ${number}`;
    this.#taken.add(name);
    return name;
  }
}
