/** One text that was read, and where its lines begin. Immutable. */
export interface SourceFile {
  /** As shown to the user in diagnostics, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** UTF-16 offset at which each line starts; `lineStarts[0]` is 0, or 1 after a byte order mark. */
  readonly lineStarts: readonly number[];
}

/** A stretch of a source file: half open, in UTF-16 offsets. Lines and columns are worked out when printed. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A value and the span where it was written. */
export interface Spanned<T> {
  readonly value: T;
  readonly span: Span;
}

/** A position as people count it: both from 1; `column` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Takes a text as it was read and finds its lines; `\n`, `\r\n` and a lone `\r` each end one. */
export function sourceFile(path: string, text: string): SourceFile {
  const lineStarts = [text.startsWith("\ufeff") ? 1 : 0];
  const lineEnd = /\r\n?|\n/g;
  while (lineEnd.test(text)) lineStarts.push(lineEnd.lastIndex);
  return { path, text, lineStarts };
}

/** The line and column of an offset; an offset past the end is the end. */
export function positionAt(file: SourceFile, offset: number): Position {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(1, offset - (file.lineStarts[low] ?? 0) + 1) };
}

/** Identifies the start of a span, as a key of sets and maps. */
export function startKey({ file, start }: Span): string {
  return `${file.path}:${start}`;
}

/** Whether one span lies in another. */
export function isWithin(scope: Span, { file, start, end }: Span): boolean {
  return scope.file === file && scope.start <= start && end <= scope.end;
}
