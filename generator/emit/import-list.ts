import { byCodePoint } from "../text/order.js";
import type { Imported } from "./code.js";
import { LINE_WIDTH } from "./print.js";
import type { ImportEnding } from "./target.js";

/** What a module imports, gathered while it is printed, and how it calls what it imports. */
export class ImportList {
  readonly #module: string;
  readonly #folder: string;
  readonly #ending: ImportEnding;
  readonly #declared = new Set<string>();
  /** Of each module the names, and whether a name is needed as a type alone. */
  readonly #modules = new Map<string, Map<string, boolean>>();

  /** `module` is the path of the importing module within the output, without an ending. */
  constructor(module: string, ending: ImportEnding) {
    this.#module = module;
    this.#folder = module.slice(0, module.lastIndexOf("/") + 1);
    this.#ending = ending;
  }

  /** Says that the module declares a name, so that an import of the same name is given another. */
  declare(name: string): void {
    this.#declared.add(name);
  }

  /** How an imported name is called here. `$` cannot occur in a name made from a contract, so no alias can clash. */
  localName(name: string): string {
    return this.#declared.has(name) ? `${name}$` : name;
  }

  /** Puts a name on the list, and says how it is called here. */
  use({ module, name, typeOnly }: Imported): string {
    if (module === this.#module) return name;
    const names = this.#modules.get(module);
    if (names === undefined) this.#modules.set(module, new Map([[name, typeOnly]]));
    else if (!typeOnly || !names.has(name)) names.set(name, typeOnly);
    return this.localName(name);
  }

  /** The statements, in the order of their specifiers. */
  statements(): readonly string[] {
    return [...this.#modules]
      .map(([module, names]) => [this.specifier(module), names] as const)
      .sort(([a], [b]) => byCodePoint(a, b))
      .map(([specifier, names]) => this.#statement(specifier, names));
  }

  #statement(specifier: string, names: ReadonlyMap<string, boolean>): string {
    const sorted = [...names.keys()].sort(byCodePoint);
    const allTypes = sorted.every((name) => names.get(name));
    const shown = sorted.map((name) => {
      const local = this.localName(name);
      const renamed = local === name ? name : `${name} as ${local}`;
      return names.get(name) && !allTypes ? `type ${renamed}` : renamed;
    });
    return listStatement(allTypes ? "import type" : "import", shown, specifier);
  }

  /** How another module of the output is called from here: `../runtime/track.js`. */
  specifier(module: string): string {
    let shared = this.#folder;
    let up = "";
    while (!module.startsWith(shared)) {
      shared = shared.slice(0, shared.lastIndexOf("/", shared.length - 2) + 1);
      up += "../";
    }
    return `${up === "" ? "./" : up}${module.slice(shared.length)}${this.#ending}`;
  }
}

/** An import or export of names, on one line or several. */
export function listStatement(keyword: string, names: readonly string[], specifier: string): string {
  const line = `${keyword} { ${names.join(", ")} } from "${specifier}";`;
  return line.length <= LINE_WIDTH ? line : `${keyword} {\n  ${names.join(",\n  ")},\n} from "${specifier}";`;
}
