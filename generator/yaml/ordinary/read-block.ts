import type { Spanned } from "../../source/source-file.js";
import type { YamlEntry, YamlMap, YamlNode, YamlScalar, YamlSeq } from "../node.js";
import type { Cursor } from "./cursor.js";
import { KeysRead } from "./keys-read.js";
import { goDeeper, type Reading, readFlow, scalar } from "./read-flow.js";
import { PLAIN, readKey } from "./read-key.js";
import { readBlockText, readFolded, readPlain, type ScalarValue } from "./scalar-reading.js";

/** A further line of a plain scalar: a first character means nothing else there. */
const PLAIN_LINE = /(?:[^ \n:]+|:(?![ \n]|$)| +(?![ \n#]|$))+/y;

/** One that says by how much its lines are indented, or keeps the empty ones at its end, is not ordinary. */
const BLOCK_HEADER = /[|>]-?(?=\n)/y;

/** Reads a map in lines whose keys begin in a column; the first one was read. The cursor comes to the next line. */
export function readBlockMap(reading: Reading, column: number, first: Spanned<string>): YamlMap | undefined {
  const { cursor } = reading;
  if (!goDeeper(reading)) return undefined;
  const entries: YamlEntry[] = [];
  const seen = new KeysRead(entries);
  let key: Spanned<string> | undefined = first;
  while (key !== undefined && !seen.has(key.value)) {
    cursor.skipSpaces();
    const value = readBehindColon(reading, column);
    if (value === undefined) return undefined;
    entries.push({ key, value });
    if (cursor.column < column) {
      reading.depth -= 1;
      return { kind: "map", span: cursor.span(first.span.start, cursor.end), entries };
    }
    key = cursor.column === column ? readKey(cursor, PLAIN) : undefined;
  }
  return undefined;
}

function readBehindColon(reading: Reading, column: number): YamlNode | undefined {
  const { cursor, anchors } = reading;
  if (cursor.next === "&") return anchors.read(cursor, () => readBehindColon(reading, column));
  if (cursor.hasContent()) return readInLine(reading, column);
  if (!cursor.toNextLine()) return undefined;
  // A list may begin in the column of its key.
  if (cursor.column === column && cursor.isDash()) return readBlockSeq(reading, column);
  return readIndented(reading, column);
}

function readBlockSeq(reading: Reading, column: number): YamlSeq | undefined {
  const { cursor } = reading;
  if (!goDeeper(reading)) return undefined;
  const start = cursor.at;
  const items: YamlNode[] = [];
  for (;;) {
    cursor.at += 1;
    cursor.skipSpaces();
    const item = readBehindDash(reading, column);
    if (item === undefined || cursor.column > column) return undefined;
    items.push(item);
    if (cursor.column < column || !cursor.isDash()) {
      reading.depth -= 1;
      return { kind: "seq", span: cursor.span(start, cursor.end), items };
    }
  }
}

function readBehindDash(reading: Reading, column: number): YamlNode | undefined {
  const { cursor, anchors } = reading;
  if (cursor.next === "&") return anchors.read(cursor, () => readBehindAnchor(reading, column));
  if (cursor.hasContent()) return readBlock(reading, cursor.at - cursor.lineStart(), column);
  return cursor.toNextLine() ? readIndented(reading, column) : undefined;
}

/** Behind a dash and an anchor no collection may begin in the same line: the anchor would be that of its first key. */
function readBehindAnchor(reading: Reading, column: number): YamlNode | undefined {
  const { cursor } = reading;
  if (cursor.hasContent()) return readInLine(reading, column);
  return cursor.toNextLine() ? readIndented(reading, column) : undefined;
}

/** What begins in the line come to, if that is indented further than what it belongs to. */
function readIndented(reading: Reading, parent: number): YamlNode | undefined {
  const { column } = reading.cursor;
  return column > parent ? readBlock(reading, column, parent) : undefined;
}

/** What begins in a column, alone in its line or behind a dash. */
function readBlock(reading: Reading, column: number, parent: number): YamlNode | undefined {
  const { cursor } = reading;
  if (cursor.isDash()) return readBlockSeq(reading, column);
  const key = readKey(cursor, PLAIN);
  return key === undefined ? readInLine(reading, parent) : readBlockMap(reading, column, key);
}

/** A scalar, an alias, or a collection in brackets, and the way to the next line. */
function readInLine(reading: Reading, parent: number): YamlNode | undefined {
  const { cursor } = reading;
  switch (cursor.next) {
    case "|":
    case ">":
      return readBlockScalar(cursor, parent);
    case "{":
    case "[":
    case '"':
    case "'":
    case "*": {
      const node = readFlow(reading, parent);
      return cursor.toNextLine() ? node : undefined;
    }
    default:
      return readPlainLines(cursor, parent);
  }
}

/** A plain scalar with all the lines that it goes on in. */
function readPlainLines(cursor: Cursor, parent: number): YamlScalar | undefined {
  const start = cursor.at;
  let end = cursor.endOf(PLAIN);
  let read: (source: string) => ScalarValue | undefined = readPlain;
  cursor.at = end;
  if (end === start || !cursor.toNextLine()) return undefined;
  while (cursor.column > parent) {
    // A comment ends the scalar, and nothing may go on behind it.
    if (cursor.cut(end, cursor.at).includes("#")) return undefined;
    end = cursor.endOf(PLAIN_LINE);
    read = readFolded;
    cursor.at = end;
    if (!cursor.toNextLine()) return undefined;
  }
  return scalar(cursor, start, end, read(cursor.cut(start, end)));
}

function readBlockScalar(cursor: Cursor, parent: number): YamlScalar | undefined {
  const start = cursor.at;
  const bodyStart = cursor.endOf(BLOCK_HEADER) + 1;
  if (bodyStart === start + 1) return undefined;
  const bodyEnd = endOfBlock(cursor, bodyStart, parent);
  if (bodyEnd === undefined) return undefined;
  const header = cursor.cut(start, bodyStart - 1);
  const body = cursor.cut(bodyStart, bodyEnd);
  const read = readBlockText(
    header,
    `${body}
`,
  );
  cursor.at = bodyEnd;
  return cursor.toNextLine()
    ? scalar(cursor, start, start + header.length + 1 + body.trimEnd().length, read)
    : undefined;
}

/** Where the last line with content ends of those that are indented further than `parent`, and all as the first is. */
function endOfBlock(cursor: Cursor, bodyStart: number, parent: number): number | undefined {
  let end: number | undefined;
  let indentation = 0;
  for (let line = bodyStart; line < cursor.text.length; line = cursor.lineEnd(line) + 1) {
    cursor.at = line;
    cursor.skipSpaces();
    const indented = cursor.at - line;
    if (cursor.next === "\n" || cursor.next === "") {
      // Spaces alone may or may not count.
      if (indented > 0) return undefined;
      continue;
    }
    if (indented <= parent) break;
    if (end === undefined) indentation = indented;
    else if (indented < indentation) return undefined;
    end = cursor.lineEnd(line);
  }
  return end;
}
