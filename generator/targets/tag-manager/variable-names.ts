/** Names for what is read from the data layer: each path has one, and no two have the same. */
export class VariableNames {
  readonly #prefix: string;
  readonly #paths = new Map<string, string>();
  readonly #names = new Map<string, string>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The variable that reads a path. */
  of(segments: readonly string[]): string {
    // A path that Tag Manager would take for a variable of its own stands for nothing it could read.
    const path = segments.join(".").replaceAll("{{", "{ {");
    const known = this.#names.get(path);
    if (known !== undefined) return known;
    const wanted = `${this.#prefix} - ${path.replace(/[^A-Za-z0-9_.-]+/g, "_").slice(0, 100)}`;
    let name = wanted;
    for (let number = 2; this.#paths.has(name); number += 1) name = `${wanted} ${number}`;
    this.#paths.set(name, path);
    this.#names.set(path, name);
    return name;
  }

  /** Every variable's path, by its name. */
  get all(): ReadonlyMap<string, string> {
    return this.#paths;
  }
}
