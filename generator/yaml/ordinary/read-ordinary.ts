import type { SourceFile } from "../../source/source-file.js";
import type { YamlNode } from "../node.js";
import { Anchors } from "./anchors.js";
import { Cursor } from "./cursor.js";
import { readBlockMap } from "./read-block.js";
import { PLAIN, readKey } from "./read-key.js";

/** The mark before a document, which some linters want. */
const DOCUMENT_START = /^(?:#.*\n|\n)*---(?=\n)/;

/** White space other than spaces and line feeds, and marks between documents. */
const UNUSUAL = /[^\S \n]|\u0085|(?:^|\n)(?:---|\.\.\.)/g;

/**
 * Reads the part of YAML that contracts are written in, straight into our nodes: maps and lists in lines and in
 * brackets, plain, quoted and block scalars, anchors and aliases, comments. What is anything else, or not in order,
 * gives `undefined`: the library reads the text then, and it alone says what is wrong. Where there is a node, it is the
 * one that the library's would be converted to.
 *
 * It is here for speed alone: the library takes as long for a contract as all that follows, and for a small one, where
 * nothing is warm yet, longer than Node takes to start.
 */
export function readOrdinary(file: SourceFile): YamlNode | undefined {
  const start = DOCUMENT_START.exec(file.text)?.[0].length ?? 0;
  UNUSUAL.lastIndex = start;
  if (UNUSUAL.test(file.text)) return undefined;

  const cursor = new Cursor(file);
  cursor.at = start;
  cursor.toContent(-1);
  // A contract is a map, and begins in the first column.
  if (cursor.lineStart() !== cursor.at) return undefined;
  const key = readKey(cursor, PLAIN);
  if (key === undefined) return undefined;
  const map = readBlockMap({ cursor, anchors: new Anchors(), depth: 0 }, 0, key);
  return cursor.column === -1 ? map : undefined;
}
