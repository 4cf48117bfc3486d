import { invariant } from "../text/invariant.js";
import { byCodePoint } from "../text/order.js";
import type { Code } from "./code.js";
import { commentText, docComment } from "./comment.js";
import { UNCHECKED, UNLINTED } from "./header.js";
import { ImportList, listStatement } from "./import-list.js";
import { LINE_WIDTH, Printer } from "./print.js";
import type { EmittedFile, ImportEnding } from "./target.js";

/**
 * Code waits for the names of its imports, which depend on everything that the module declares; other lines are text.
 */
type Entry = string | { readonly code: Code; readonly indent: number };

/** A tag of a doc comment, as `@deprecated use the other`. */
export interface DocTag {
  readonly name: "deprecated" | "throws" | "returns";
  readonly text: string;
}

/** Lines that several modules share, printed once. Only this file can create them, and they import nothing. */
export class PrintedLines {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** For this module alone. */
  static of(text: string): PrintedLines {
    return new PrintedLines(text);
  }

  get text(): string {
    return this.#text;
  }
}

/** A TypeScript module being printed. Its import list follows from what is printed. */
export class TsFile {
  readonly #path: string;
  readonly #header: readonly string[];
  readonly #imports: ImportList;
  readonly #entries: Entry[] = [];
  #isUnchecked = false;

  /** `path` within the contract's folder, ending in `.ts`; `header` as plain text. */
  constructor(path: string, header: readonly string[], ending: ImportEnding) {
    this.#path = path;
    this.#header = header;
    this.#imports = new ImportList(path.slice(0, -".ts".length), ending);
  }

  /** Notes that the module declares a name, so that an import of the same name gets an alias. */
  declare(...names: readonly string[]): this {
    for (const name of names) this.#imports.declare(name);
    return this;
  }

  /**
   * Spares users the check of the module. Nothing is lost to them: what they call has its types, and an index, which
   * names all that such a module exports, is still checked, so that one that is missing or old is noticed.
   */
  unchecked(): this {
    this.#isUnchecked = true;
    return this;
  }

  /** A line, or a statement of several. */
  line(code: Code, indent = 0): this {
    this.#entries.push({ code, indent });
    return this;
  }

  /** Lines that were printed before. */
  lines({ text }: PrintedLines): this {
    if (text !== "") this.#entries.push(text);
    return this;
  }

  /**
   * A doc comment before the next line; an empty paragraph separates two others. Contract text is made safe here, so
   * that only `tags` are tags.
   */
  comment(paragraphs: readonly string[], indent = 0, tags: readonly DocTag[] = []): this {
    const safe = paragraphs.map(commentText);
    for (const { name, text } of tags) safe.push(`@${name} ${commentText(text)}`);
    if (safe.length > 0) this.#entries.push(docComment(safe, indent, LINE_WIDTH));
    return this;
  }

  /** Re-exports everything that a module exports. */
  reexportAll(module: string): this {
    this.#entries.push(`export * from "${this.#imports.specifier(module)}";`);
    return this;
  }

  /** Re-exports some of a module's names, made by `naming`; `type X` for a type. */
  reexport(names: readonly string[], module: string): this {
    const allTypes = names.every((name) => name.startsWith("type "));
    const sorted = names.toSorted(byCodePoint);
    const shown = allTypes ? sorted.map((name) => name.slice("type ".length)) : sorted;
    const keyword = allTypes ? "export type" : "export";
    this.#entries.push(listStatement(keyword, shown, this.#imports.specifier(module)));
    return this;
  }

  /** An empty line. */
  blank(): this {
    this.#entries.push("");
    return this;
  }

  /** The whole text. */
  finish(): EmittedFile {
    while (this.#entries.at(-1) === "") this.#entries.pop();
    const body = this.#body();
    const imports = this.#imports.statements();
    const head = [...this.#header.map((line) => `// ${commentText(line)}`), UNLINTED];
    if (this.#isUnchecked) head.push(UNCHECKED);
    const lines = [...head, "", ...imports, ...(imports.length === 0 ? [] : [""]), body];
    return { path: this.#path, text: lines.join("\n"), runtime: this.#imports.runtime };
  }

  /** What was added so far, for other modules to print unchanged. */
  printed(): PrintedLines {
    const text = this.#body();
    invariant(this.#imports.statements().length === 0, "lines that stand in several modules import nothing");
    return PrintedLines.of(text.slice(0, -1));
  }

  #body(): string {
    const body = new Printer((imported) => this.#imports.use(imported));
    for (const entry of this.#entries) {
      if (typeof entry === "string") body.lines(entry);
      else body.code(entry.code, entry.indent);
    }
    return body.text;
  }
}
