import type { SourceFile, Span } from "../../source/source-file.js";
import { Pieces } from "./pieces.js";

/** The rest of a line without content, blank lines, comments, and the indentation of the next line with content. */
const GAP = / *(?:(?<=[ \n]|^)#[^\n]*)?(?:\n *(?:#[^\n]*)?)*/y;

const SPACE = 0x20;
const LINE_FEED = 0x0a;

/** A place in a text, and the ways on from it that YAML knows. */
export class Cursor {
  readonly text: string;
  readonly #file: SourceFile;
  readonly #pieces: Pieces;
  /** The offset of what is read next. */
  at = 0;
  /** Where the content of the line began that `toNextLine` came to; -1 at the end of the text. */
  column = -1;
  /** The offset behind what was read last, whatever space and lines came then. */
  end = 0;

  constructor(file: SourceFile) {
    this.#file = file;
    this.text = file.text;
    this.#pieces = new Pieces(file.text);
  }

  /** The character that is read next; empty at the end of the text. */
  get next(): string {
    return this.text.charAt(this.at);
  }

  /** Where a sticky pattern ends that begins here; here, if it does not. */
  endOf(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    return pattern.test(this.text) ? pattern.lastIndex : this.at;
  }

  /** What stands between two offsets. */
  cut(start: number, end: number): string {
    return this.#pieces.cut(start, end);
  }

  /** A stretch of the text. */
  span(start: number, end: number): Span {
    return { file: this.#file, start, end };
  }

  /** Where the line began that the cursor stands in. */
  lineStart(): number {
    return this.at === 0 ? 0 : this.text.lastIndexOf("\n", this.at - 1) + 1;
  }

  /** Where the line ends that an offset lies in. */
  lineEnd(offset: number): number {
    const end = this.text.indexOf("\n", offset);
    return end === -1 ? this.text.length : end;
  }

  /** Steps over spaces. */
  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === SPACE) this.at += 1;
  }

  /** Whether the line goes on with something other than a comment; spaces were skipped. */
  hasContent(): boolean {
    const { next } = this;
    return next !== "" && next !== "\n" && next !== "#";
  }

  /** Whether the mark of a list's item stands here. */
  isDash(): boolean {
    return this.next === "-" && (this.isBlank(this.at + 1) || this.at + 1 === this.text.length);
  }

  /** Whether a space or a line's end stands there. */
  isBlank(offset: number): boolean {
    const character = this.text.charAt(offset);
    return character === " " || character === "\n";
  }

  /** Steps to the content of the next line that has any; false where this line has more. */
  toNextLine(): boolean {
    const from = this.at;
    // Most lines are followed by another one with content, which takes no pattern to find.
    if (this.text.charCodeAt(from) === LINE_FEED) {
      this.at += 1;
      this.skipSpaces();
      if (this.hasContent()) {
        this.column = this.at - from - 1;
        return true;
      }
      this.at = from;
    }
    this.at = this.endOf(GAP);
    const lineStart = this.lineStart();
    this.column = this.at === this.text.length ? -1 : this.at - lineStart;
    return this.column === -1 || lineStart > from;
  }

  /** Steps over space, lines and comments; false where the line come to is not indented further than `parent`. */
  toContent(parent: number): boolean {
    const from = this.at;
    // Most often it stands in the same line.
    this.skipSpaces();
    if (this.hasContent()) return true;
    this.at = from;
    this.at = this.endOf(GAP);
    const lineStart = this.lineStart();
    return lineStart <= from || this.at - lineStart > parent;
  }
}
