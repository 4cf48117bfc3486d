import type { Span, Spanned } from "../source/source-file.js";
import { entriesOf } from "./entries-of.js";
import type { YamlNode } from "./node.js";

/** A node of a tree, and the way to it. */
export interface Located {
  readonly node: YamlNode;
  readonly steps: readonly string[];
  /** As people read it: `events.checkout_paid.examples[0]`; empty for the root. */
  readonly path: string;
  /** The key it goes under; an item of a list has none. */
  readonly key: Spanned<string> | undefined;
}

/** Finds the node that a way leads to. */
export function locate(root: YamlNode, steps: readonly string[]): Located | undefined {
  let node = root;
  let path = "";
  let key: Spanned<string> | undefined;
  for (const step of steps) {
    if (node.kind === "map") {
      const entry = entriesOf(node).get(step);
      if (entry === undefined) return undefined;
      path = path === "" ? step : `${path}.${step}`;
      node = entry.value;
      key = entry.key;
    } else {
      const item = node.kind === "seq" ? node.items[Number(step)] : undefined;
      if (item === undefined) return undefined;
      path = `${path}[${step}]`;
      node = item;
      key = undefined;
    }
  }
  return { node, steps, path, key };
}

/** The place to show for what a whole map lacks: its key, or where it begins. */
export function headSpan({ node, key }: Located): Span {
  const first = node.kind === "map" ? node.entries[0]?.key.span : undefined;
  return key?.span ?? first ?? { ...node.span, end: Math.min(node.span.end, node.span.start + 1) };
}
