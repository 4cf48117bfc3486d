import { byCodePoint } from "../text/order.js";
import type { Imported } from "./code.js";
import { LINE_WIDTH } from "./print.js";
import { isRuntimeModule } from "./runtime-files.js";
import type { ImportEnding } from "./target.js";

/** The names imported from one module; as a value if any use is not a type. */
interface ImportedModule {
  readonly specifier: string;
  readonly names: Imported[];
}

/** What a module imports, gathered while it is printed, and how it calls what it imports. */
export class ImportList {
  readonly #module: string;
  readonly #folder: string;
  /** The way to the folder that holds those of the contracts, and the runtime beside them. */
  readonly #toRoot: string;
  readonly #ending: ImportEnding;
  readonly #declared = new Set<string>();
  readonly #modules = new Map<string, ImportedModule>();
  /** The modules that names here come from. */
  readonly #origins = new Map<string, string>();
  readonly #runtime = new Set<string>();

  /** `module` is the path of the importing module within the contract's folder, without an ending. */
  constructor(module: string, ending: ImportEnding) {
    this.#module = module;
    this.#folder = module.slice(0, module.lastIndexOf("/") + 1);
    this.#toRoot = "../".repeat(this.#folder.split("/").length);
    this.#ending = ending;
  }

  /** Notes that the module declares a name, so that an import of the same name gets an alias. */
  declare(name: string): void {
    this.#declared.add(name);
  }

  /** Puts a name on the list, and says how it is called here. */
  use(imported: Imported): string {
    const { module, name } = imported;
    if (module === this.#module) return name;
    const known = this.#modules.get(module);
    if (known === undefined) {
      this.#modules.set(module, { specifier: this.specifier(module), names: [imported] });
    } else addTo(known.names, imported);
    return this.#localName(imported);
  }

  /** The statements, in the order of their specifiers. */
  statements(): readonly string[] {
    const modules = [...this.#modules.values()].sort((a, b) => byCodePoint(a.specifier, b.specifier));
    return modules.map((module) => this.#statement(module));
  }

  /** The runtime modules that were asked for. */
  get runtime(): readonly string[] {
    return [...this.#runtime];
  }

  /** How another module of the output is called from here: `../../shared/checkout-paid.js`. */
  specifier(module: string): string {
    if (isRuntimeModule(module)) {
      this.#runtime.add(module);
      return `${this.#toRoot}${module}${this.#ending}`;
    }
    let shared = this.#folder;
    let up = "";
    while (!module.startsWith(shared)) {
      shared = shared.slice(0, shared.lastIndexOf("/", shared.length - 2) + 1);
      up += "../";
    }
    return `${up === "" ? "./" : up}${module.slice(shared.length)}${this.#ending}`;
  }

  /** `$` cannot occur in a name made from a contract, so an alias cannot clash with one. */
  #localName({ name, module }: Imported): string {
    let local = name;
    while (this.#declared.has(local) || (this.#origins.get(local) ?? module) !== module) local += "$";
    this.#origins.set(local, module);
    return local;
  }

  #statement({ specifier, names }: ImportedModule): string {
    const allTypes = names.every(isType);
    const shown = names.toSorted(byName).map((imported) => {
      const { name, typeOnly } = imported;
      const local = this.#localName(imported);
      const renamed = local === name ? name : `${name} as ${local}`;
      return typeOnly && !allTypes ? `type ${renamed}` : renamed;
    });
    return listStatement(allTypes ? "import type" : "import", shown, specifier);
  }
}

function addTo(names: Imported[], imported: Imported): void {
  const index = names.findIndex(({ name }) => name === imported.name);
  if (index === -1) names.push(imported);
  else if (!imported.typeOnly) names[index] = imported;
}

function isType({ typeOnly }: Imported): boolean {
  return typeOnly;
}

function byName(a: Imported, b: Imported): number {
  return byCodePoint(a.name, b.name);
}

/** An import or export of names, on one line or several. */
export function listStatement(keyword: string, names: readonly string[], specifier: string): string {
  const line = `${keyword} { ${names.join(", ")} } from "${specifier}";`;
  return line.length <= LINE_WIDTH ? line : `${keyword} {\n  ${names.join(",\n  ")},\n} from "${specifier}";`;
}
