import { ts } from "ts-morph";

/** A stretch of a module that goes, and what comes in its place. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** As wide as the printing kit lets a line be. */
const MAX_WIDTH = 110;

/** What goes from a module; all else stays as it is written, comments and layout too. */
export class Cuts {
  readonly #file: ts.SourceFile;
  readonly #headerLength: number;
  readonly #cuts: Cut[] = [];

  /** `headerLength` says how much at the beginning always stays. */
  constructor(file: ts.SourceFile, headerLength: number) {
    this.#file = file;
    this.#headerLength = headerLength;
  }

  /** A stretch goes, and a text comes in its place. */
  cut(start: number, end: number, text = ""): void {
    if (start < end || text !== "") this.#cuts.push({ start, end, text });
  }

  /** A statement goes with the space before it and the comment on its last line. */
  statement(node: ts.Node): void {
    this.cut(Math.max(node.getFullStart(), this.#headerLength), this.endOf(node));
  }

  /** Where a statement ends with the comment on its last line. */
  endOf(node: ts.Node): number {
    return ts.getTrailingCommentRanges(this.#file.text, node.end)?.at(-1)?.end ?? node.end;
  }

  /** Of the names that a statement imports or exports, only some stay; without any of them it goes. */
  specifiers(
    node: ts.ImportDeclaration | ts.ExportDeclaration,
    stays: (specifier: ts.ImportSpecifier | ts.ExportSpecifier) => boolean,
  ): void {
    const list = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
    if (list === undefined || !(ts.isNamedImports(list) || ts.isNamedExports(list))) return;
    const kept = [...list.elements].filter(stays);
    if (kept.length === 0 && list.elements.length > 0) this.statement(node);
    else if (kept.length < list.elements.length) {
      const words = kept.map((element) => element.getText(this.#file));
      const line = `{ ${words.join(", ")} }`;
      const rest = node.getText(this.#file).length - list.getText(this.#file).length;
      const fits = line.length + rest <= MAX_WIDTH;
      this.cut(
        list.getStart(this.#file),
        list.end,
        fits ? line : `{\n${words.map((word) => `  ${word},\n`).join("")}}`,
      );
    }
  }

  /** What is left. It is still a module, even if it neither imports nor exports anything. */
  left(): string {
    const { text } = this.#file;
    let rest = "";
    let at = this.#headerLength;
    for (const cut of this.#cuts.toSorted((a, b) => a.start - b.start)) {
      rest += text.slice(at, cut.start) + cut.text;
      at = cut.end;
    }
    const left = text.slice(0, this.#headerLength) + (rest + text.slice(at)).trimStart();
    return /^(?:import|export) /m.test(left) ? left : `${left.trimEnd()}\n\n${NO_EXPORTS}`;
  }
}

/** Says that a text is a module, and that it exports only what it says it exports. */
export const NO_EXPORTS = "export {};\n";
