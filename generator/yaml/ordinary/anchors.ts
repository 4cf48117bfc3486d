import type { YamlNode } from "../node.js";
import type { Cursor } from "./cursor.js";

const ANCHOR = /&[^ \n,[\]{}]+(?=[ \n])/y;
const ALIAS = /\*[^ \n,[\]{}]+/y;

/** How much text aliases may stand for: less than the library's limits are reached with, since a node takes a character. */
const MOST_COPIED = 50_000;
const MOST_ALIASES = 500;

/** What the anchors of a text stand for. An anchored value that holds an alias itself is not ordinary. */
export class Anchors {
  readonly #nodes = new Map<string, YamlNode>();
  #aliases = 0;
  #copied = 0;

  /** Reads an anchor and the node behind it. */
  read(cursor: Cursor, readNode: () => YamlNode | undefined): YamlNode | undefined {
    const end = cursor.endOf(ANCHOR);
    const name = cursor.cut(cursor.at + 1, end);
    const aliases = this.#aliases;
    cursor.at = end;
    cursor.skipSpaces();
    if (name === "" || cursor.next === "&") return undefined;
    const node = readNode();
    if (node === undefined || this.#aliases > aliases) return undefined;
    this.#nodes.set(name, node);
    return node;
  }

  /** Reads an alias: the very node that its anchor got. */
  readAlias(cursor: Cursor): YamlNode | undefined {
    const end = cursor.endOf(ALIAS);
    const node = this.#nodes.get(cursor.cut(cursor.at + 1, end));
    cursor.at = end;
    cursor.end = end;
    this.#aliases += 1;
    this.#copied += node === undefined ? 0 : node.span.end - node.span.start;
    return this.#aliases > MOST_ALIASES || this.#copied > MOST_COPIED ? undefined : node;
  }
}
