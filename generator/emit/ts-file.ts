import { byCodePoint } from "../text/order.js";
import type { Code, Imported } from "./code.js";
import { commentText, docComment } from "./comment.js";
import { LINE_WIDTH, print } from "./print.js";
import type { ImportEnding, OutputFile } from "./target.js";

type Entry =
  | { readonly kind: "code"; readonly code: Code; readonly indent: number }
  | { readonly kind: "comment"; readonly lines: readonly string[]; readonly indent: number }
  | { readonly kind: "export"; readonly names: readonly string[] | "all"; readonly module: string }
  | { readonly kind: "blank" };

/** A tag of a doc comment, as `@deprecated use the other`. */
export interface DocTag {
  readonly name: "deprecated" | "throws" | "returns";
  readonly text: string;
}

/** A TypeScript module being printed. Its import list follows from what is printed. */
export class TsFile {
  readonly #path: string;
  readonly #header: readonly string[];
  readonly #ending: ImportEnding;
  readonly #entries: Entry[] = [];
  readonly #declared = new Set<string>();

  /** `path` within the output, ending in `.ts`; `header` in words of ours and of the contract. */
  constructor(path: string, header: readonly string[], ending: ImportEnding) {
    this.#path = path;
    this.#header = header;
    this.#ending = ending;
  }

  /** Says that the module declares a name, so that an import of the same name is given another. */
  declare(...names: readonly string[]): this {
    for (const name of names) this.#declared.add(name);
    return this;
  }

  /** A line, or a statement of several. */
  line(code: Code, indent = 0): this {
    this.#entries.push({ kind: "code", code, indent });
    return this;
  }

  /**
   * A doc comment before the next line; an empty paragraph parts two others. Contract text is made safe here, so that
   * only `tags` are tags.
   */
  comment(paragraphs: readonly string[], indent = 0, tags: readonly DocTag[] = []): this {
    const lines = [
      ...paragraphs.map(commentText),
      ...tags.map(({ name, text }) => `@${name} ${commentText(text)}`),
    ];
    if (lines.length > 0) this.#entries.push({ kind: "comment", lines, indent });
    return this;
  }

  /** Hands on everything that a module exports. */
  reexportAll(module: string): this {
    this.#entries.push({ kind: "export", names: "all", module });
    return this;
  }

  /** Hands on some of a module's names, made by `naming`; `type X` for a type. */
  reexport(names: readonly string[], module: string): this {
    this.#entries.push({ kind: "export", names, module });
    return this;
  }

  /** An empty line. */
  blank(): this {
    this.#entries.push({ kind: "blank" });
    return this;
  }

  /** The whole text. */
  finish(): OutputFile {
    const imports = new Map<string, Imported>();
    const own = this.#path.replace(/\.ts$/, "");
    const nameOf = (imported: Imported) => {
      if (imported.module === own) return imported.name;
      const key = `${imported.module} ${imported.name}`;
      const known = imports.get(key);
      if (known === undefined || (known.typeOnly && !imported.typeOnly)) imports.set(key, imported);
      return this.#localName(imported.name);
    };
    const body = this.#entries.flatMap((entry): readonly string[] => {
      if (entry.kind === "blank") return [""];
      if (entry.kind === "export") return [this.#exportLine(entry.names, entry.module)];
      if (entry.kind === "comment") return docComment(entry.lines, entry.indent, LINE_WIDTH);
      return [" ".repeat(entry.indent) + print(entry.code, nameOf, entry.indent)];
    });
    const head = this.#header.map((line) => `// ${commentText(line)}`);
    const lines = [...head, "", ...this.#importLines([...imports.values()]), ...body];
    return { path: this.#path, text: `${lines.join("\n").replace(/\n+$/, "")}\n` };
  }

  /** `$` cannot occur in a name made from a contract, so an alias cannot clash. */
  #localName(name: string): string {
    return this.#declared.has(name) ? `${name}$` : name;
  }

  #importLines(imports: readonly Imported[]): readonly string[] {
    if (imports.length === 0) return [];
    const modules = new Map<string, Imported[]>();
    for (const imported of imports) {
      modules.set(imported.module, [...(modules.get(imported.module) ?? []), imported]);
    }
    const lines = [...modules]
      .map(([module, names]) => [this.#specifier(module), names] as const)
      .toSorted(([a], [b]) => byCodePoint(a, b))
      .map(([specifier, names]) => this.#importLine(specifier, names));
    return [...lines, ""];
  }

  #exportLine(names: readonly string[] | "all", module: string): string {
    const specifier = this.#specifier(module);
    if (names === "all") return `export * from "${specifier}";`;
    const allTypes = names.every((name) => name.startsWith("type "));
    const shown = names.toSorted(byCodePoint).map((name) => (allTypes ? name.slice("type ".length) : name));
    return listStatement(`export ${allTypes ? "type " : ""}`, shown, specifier);
  }

  #importLine(specifier: string, imports: readonly Imported[]): string {
    const allTypes = imports.every((imported) => imported.typeOnly);
    const names = imports
      .toSorted((a, b) => byCodePoint(a.name, b.name))
      .map(({ name, typeOnly }) => {
        const local = this.#localName(name);
        const renamed = local === name ? name : `${name} as ${local}`;
        return typeOnly && !allTypes ? `type ${renamed}` : renamed;
      });
    const keyword = allTypes ? "import type" : "import";
    return listStatement(`${keyword} `, names, specifier);
  }

  #specifier(module: string): string {
    const from = this.#path.split("/").slice(0, -1);
    const to = module.split("/");
    let shared = 0;
    while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
    const up = from.length - shared;
    const path = [...(up === 0 ? ["."] : Array<string>(up).fill("..")), ...to.slice(shared)].join("/");
    return `${path}${this.#ending}`;
  }
}

function listStatement(keyword: string, names: readonly string[], specifier: string): string {
  const line = `${keyword}{ ${names.join(", ")} } from "${specifier}";`;
  if (line.length <= LINE_WIDTH) return line;
  return `${keyword}{\n${names.map((name) => `  ${name},\n`).join("")}} from "${specifier}";`;
}
