import type { YamlEntry, YamlMap, YamlNode, YamlScalar, YamlSeq } from "../node.js";
import type { Anchors } from "./anchors.js";
import type { Cursor } from "./cursor.js";
import { KeysRead } from "./keys-read.js";
import { PLAIN_IN_FLOW, QUOTED, readKey } from "./read-key.js";
import { readPlain, readQuoted, type ScalarValue } from "./scalar-reading.js";

/** Where reading has come to. Whoever gives up leaves it anywhere. */
export interface Reading {
  readonly cursor: Cursor;
  readonly anchors: Anchors;
  /** How many collections were begun and not yet ended. */
  depth: number;
}

/** Far below where the library's limit is reached, even where an alias stands for something as deep. */
const DEEPEST = 45;

/** Goes one level deeper; false where that is too deep to be ordinary. */
export function goDeeper(reading: Reading): boolean {
  reading.depth += 1;
  return reading.depth <= DEEPEST;
}

/** Reads what may stand between brackets: in lines that are indented further than `parent`. */
export function readFlow(reading: Reading, parent: number): YamlNode | undefined {
  const { cursor, anchors } = reading;
  switch (cursor.next) {
    case "{":
      return readFlowMap(reading, parent);
    case "[":
      return readFlowSeq(reading, parent);
    case '"':
    case "'":
      return readQuotedScalar(cursor, parent);
    case "&":
      return anchors.read(cursor, () => readFlow(reading, parent));
    case "*":
      return anchors.readAlias(cursor);
    default: {
      const start = cursor.at;
      cursor.at = cursor.endOf(PLAIN_IN_FLOW);
      if (cursor.at === start) return undefined;
      return scalar(cursor, start, cursor.at, readPlain(cursor.cut(start, cursor.at)));
    }
  }
}

/** A scalar that was read, if it was. */
export function scalar(
  cursor: Cursor,
  start: number,
  end: number,
  value: ScalarValue | undefined,
): YamlScalar | undefined {
  cursor.end = end;
  if (value === undefined) return undefined;
  const source = typeof value === "string" ? value : cursor.cut(start, end);
  return { kind: "scalar", span: cursor.span(start, end), value, source };
}

function readQuotedScalar(cursor: Cursor, parent: number): YamlScalar | undefined {
  const start = cursor.at;
  cursor.at = cursor.endOf(QUOTED);
  const source = cursor.cut(start, cursor.at);
  const isSound = source !== "" && isIndented(source, parent);
  return isSound ? scalar(cursor, start, cursor.at, readQuoted(source)) : undefined;
}

/** Whether all lines of a text behind the first are indented as they have to be. */
function isIndented(source: string, parent: number): boolean {
  if (!source.includes("\n")) return true;
  return [...source.matchAll(/\n( *)(?=[^ \n])/g)].every(([, spaces = ""]) => spaces.length > parent);
}

function readFlowMap(reading: Reading, parent: number): YamlMap | undefined {
  const { cursor } = reading;
  if (!goDeeper(reading)) return undefined;
  const start = cursor.at;
  const entries: YamlEntry[] = [];
  const seen = new KeysRead(entries);
  let isOpen = open(cursor, parent, "}");
  while (isOpen === true) {
    const key = readKey(cursor, PLAIN_IN_FLOW);
    if (key === undefined || seen.has(key.value) || !cursor.toContent(parent)) return undefined;
    const value = readFlow(reading, parent);
    if (value === undefined) return undefined;
    entries.push({ key, value });
    isOpen = goOn(cursor, parent, "}");
  }
  reading.depth -= 1;
  return isOpen === false ? { kind: "map", span: cursor.span(start, cursor.end), entries } : undefined;
}

function readFlowSeq(reading: Reading, parent: number): YamlSeq | undefined {
  const { cursor } = reading;
  if (!goDeeper(reading)) return undefined;
  const start = cursor.at;
  const items: YamlNode[] = [];
  let isOpen = open(cursor, parent, "]");
  while (isOpen === true) {
    const item = readFlow(reading, parent);
    if (item === undefined) return undefined;
    items.push(item);
    isOpen = goOn(cursor, parent, "]");
  }
  reading.depth -= 1;
  return isOpen === false ? { kind: "seq", span: cursor.span(start, cursor.end), items } : undefined;
}

/** Steps behind a bracket; whether something stands before the closing one; `undefined` where neither can. */
function open(cursor: Cursor, parent: number, close: string): boolean | undefined {
  cursor.at += 1;
  return cursor.toContent(parent) ? !closes(cursor, close) : undefined;
}

/** Steps behind a comma or the closing bracket; whether something more comes. */
function goOn(cursor: Cursor, parent: number, close: string): boolean | undefined {
  if (!cursor.toContent(parent)) return undefined;
  if (closes(cursor, close)) return false;
  return cursor.next === "," ? open(cursor, parent, close) : undefined;
}

function closes(cursor: Cursor, close: string): boolean {
  if (cursor.next !== close) return false;
  cursor.at += 1;
  cursor.end = cursor.at;
  return true;
}
