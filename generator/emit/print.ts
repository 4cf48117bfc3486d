import { type Code, type Group, type Imported, type Piece, patternCall, patternLiteral } from "./code.js";

/** Lines end here where they can. */
export const LINE_WIDTH = 110;

/** The syntax that is printed: that of the emitted modules, or what scripts without a build may be limited to. */
export type Level = "es2018" | "es5";

/** Prints code line by line; groups break where a line would grow too long. */
export class Printer {
  readonly #nameOf: (imported: Imported) => string;
  readonly #level: Level;
  #text = "";
  #column = 0;

  /** `nameOf` gives an imported name as it is called in the file being printed. */
  constructor(nameOf: (imported: Imported) => string, level: Level = "es2018") {
    this.#nameOf = nameOf;
    this.#level = level;
  }

  /** All that was printed. */
  get text(): string {
    return this.#text;
  }

  /** Lines as they are. */
  lines(text: string): void {
    this.#text += `${text}\n`;
  }

  /** A line of code, or a statement of several; `indent` is in spaces. */
  code({ pieces }: Code, indent: number): void {
    this.#beginLine(indent);
    this.#pieces(pieces, indent);
    this.#text += "\n";
  }

  #beginLine(indent: number): void {
    this.#text += " ".repeat(indent);
    this.#column = indent;
  }

  #write(text: string): void {
    this.#text += text;
    this.#column += text.length;
  }

  #pieces(pieces: readonly Piece[], indent: number): void {
    let behind = 0;
    for (const piece of pieces) {
      behind += 1;
      if (typeof piece === "string") this.#write(piece);
      else if (piece.kind !== "group") this.#write(this.#flatPiece(piece));
      else {
        const room = LINE_WIDTH - this.#column - this.#widthUpToGroup(pieces, behind);
        const flat = piece.width > room ? undefined : this.#flat(piece);
        // An import under another name is wider than its own.
        if (flat === undefined || flat.length > room) this.#broken(piece, indent);
        else this.#write(flat);
      }
    }
  }

  /** The width that must still fit on the line after a group: up to the next group, which may break. */
  #widthUpToGroup(pieces: readonly Piece[], from: number): number {
    let width = 0;
    for (let index = from; index < pieces.length; index += 1) {
      const piece = pieces[index];
      if (typeof piece === "object" && piece.kind === "group") return width + piece.open.length;
      if (piece !== undefined) width += this.#flatPiece(piece).length;
    }
    return width;
  }

  /** A group on one line. */
  #flat({ open, close, items, separator, padded }: Group): string {
    const text = items
      .map(({ pieces }) => pieces.map((piece) => this.#flatPiece(piece)).join(""))
      .join(separator);
    return padded ? `${open} ${text} ${close}` : open + text + close;
  }

  #flatPiece(piece: Piece): string {
    if (typeof piece === "string") return piece;
    if (piece.kind === "pattern") return this.#level === "es5" ? patternCall(piece) : patternLiteral(piece);
    return piece.kind === "import" ? this.#nameOf(piece) : this.#flat(piece);
  }

  #broken({ open, close, items, separator }: Group, indent: number): void {
    // Without a bracket nothing more is on the line, so there is no space at its end.
    if (open === "") this.#text = this.#text.trimEnd();
    this.#write(open);
    const [first] = items;
    if (first !== undefined && items.length === 1 && open === "(" && endsInGroup(first)) {
      // A single argument that can break by itself stays on the line of its bracket.
      this.#pieces(first.pieces, indent);
      this.#write(close);
      return;
    }
    const isUnion = separator === " | ";
    const last = items.at(-1);
    for (const item of items) {
      this.#text += "\n";
      this.#beginLine(indent + 2);
      if (isUnion) this.#text += "| ";
      this.#pieces(item.pieces, indent + 2);
      const mayEndInComma = item !== last || open !== "(" || this.#level !== "es5";
      if (!isUnion && mayEndInComma) this.#text += ",";
    }
    if (close === "") return;
    this.#text += "\n";
    this.#beginLine(indent);
    this.#write(close);
  }
}

/** Whether only closing brackets follow the last group. */
function endsInGroup({ pieces }: Code): boolean {
  const last = pieces.findLast((piece) => typeof piece !== "string" || !/^\)*$/.test(piece));
  return typeof last === "object" && last.kind === "group";
}
