import { positionAt, type Span } from "../source/source-file.js";
import { displayWidth, displayWidths } from "../text/display-width.js";
import { visible } from "../text/visible.js";

/** One line of a source file as it is shown, and where in it the marks go. */
export interface Excerpt {
  readonly line: number;
  readonly text: string;
  /** Columns before the marks. */
  readonly indent: number;
  /** How many marks; at least one, so that an empty span is visible too. */
  readonly width: number;
}

const TAB_STOP = 4;

/** Wider lines are cut around the span. */
const WIDEST = 100;
const LEAD = 30;

/** In UTF-16 units; more of a line than can be shown whatever its widths are is not even looked at. */
const REACH = 4 * WIDEST;

interface Cell {
  readonly text: string;
  readonly start: number;
  readonly width: number;
  readonly offset: number;
}

/** The first line of a span. What follows on further lines is left out: a frame points, it does not quote. */
export function excerptOf(span: Span): Excerpt {
  const { file } = span;
  const { line } = positionAt(file, span.start);
  const lineStart = file.lineStarts[line - 1] ?? 0;
  const lineEnd = endOfLine(file.text, file.lineStarts[line] ?? file.text.length, lineStart);
  const start = Math.min(Math.max(span.start, lineStart), lineEnd);
  const end = Math.min(Math.max(span.end, start), lineEnd);

  const from = Math.max(lineStart, start - REACH);
  const to = Math.min(lineEnd, start + REACH);
  const cells = cellsOf(file.text.slice(from, to), from);
  const columns = cells.reduce((sum, cell) => sum + cell.width, 0);
  const columnAt = (offset: number) => cells.find((cell) => cell.offset >= offset)?.start ?? columns;
  const startColumn = columnAt(start);
  const endColumn = columnAt(Math.min(end, to));

  const whole = from === lineStart && to === lineEnd && columns <= WIDEST;
  const left = whole || startColumn <= LEAD ? 0 : startColumn - LEAD;
  const right = whole ? columns : left + WIDEST;
  const shown = cells.filter((cell) => cell.start >= left && cell.start + cell.width <= right);
  const before = left > 0 || from > lineStart ? "…" : "";
  const after = shown.at(-1) !== cells.at(-1) || to < lineEnd ? "…" : "";
  return {
    line,
    text: (before + shown.map((cell) => cell.text).join("") + after).trimEnd(),
    indent: before.length + startColumn - (shown[0]?.start ?? 0),
    width: Math.max(1, Math.min(endColumn, right) - startColumn),
  };
}

function endOfLine(text: string, nextLine: number, lineStart: number): number {
  let end = nextLine;
  while (end > lineStart && (text[end - 1] === "\n" || text[end - 1] === "\r")) end -= 1;
  return end;
}

function cellsOf(text: string, offset: number): readonly Cell[] {
  const cells: Cell[] = [];
  const widths = displayWidths(text);
  let column = 0;
  let at = offset;
  for (const [index, character] of Array.from(text).entries()) {
    const shown = character === "\t" ? " ".repeat(TAB_STOP - (column % TAB_STOP)) : visible(character);
    const width = shown === character ? (widths[index] ?? 1) : displayWidth(shown);
    cells.push({ text: shown, start: column, width, offset: at });
    column += width;
    at += character.length;
  }
  return cells;
}
