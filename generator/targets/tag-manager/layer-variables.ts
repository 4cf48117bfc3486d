import { withoutVariables } from "./export-format.js";
import type { PartNames } from "./part-names.js";

/** The variables that read the data layer: one for each path. */
export class LayerVariables {
  readonly #names: PartNames;
  readonly #byPath = new Map<string, string>();

  constructor(names: PartNames) {
    this.#names = names;
  }

  /** The variable that reads a path. */
  of(segments: readonly string[]): string {
    // A path that Tag Manager would take for a variable of its own stands for nothing it could read.
    const path = withoutVariables(segments.join("."));
    const name = this.#byPath.get(path) ?? this.#names.of(path);
    this.#byPath.set(path, name);
    return name;
  }

  /** Every variable's path, by its name. */
  get all(): ReadonlyMap<string, string> {
    return new Map([...this.#byPath].map(([path, name]) => [name, path]));
  }
}
