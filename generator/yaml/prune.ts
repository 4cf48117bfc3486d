import type { Spanned } from "../source/source-file.js";
import { mapOf, seqOf, type YamlMap, type YamlNode } from "./node.js";

/** The nodes to cut, as a tree of steps from the root. */
interface Cut {
  here: boolean;
  meant: string | undefined;
  readonly below: Map<string, Cut>;
}

/** The way to a node that is to go, and the key that was probably meant by its own. */
export interface WayToCut {
  readonly way: readonly string[];
  readonly meant: string | undefined;
}

/**
 * A tree without the nodes at these paths; `undefined` if the root itself is removed. The given tree is not changed.
 */
export function prune(root: YamlNode, ways: readonly WayToCut[]): YamlNode | undefined {
  const cuts: Cut = { here: false, meant: undefined, below: new Map() };
  for (const { way, meant } of ways) {
    let cut = cuts;
    for (const step of way) {
      let next = cut.below.get(step);
      if (next === undefined) {
        next = { here: false, meant: undefined, below: new Map() };
        cut.below.set(step, next);
      }
      cut = next;
    }
    cut.here = true;
    cut.meant = meant;
  }
  return pruneNode(root, cuts);
}

function pruneNode(node: YamlNode, cut: Cut | undefined): YamlNode | undefined {
  if (cut === undefined) return node;
  if (cut.here) return undefined;
  switch (node.kind) {
    case "scalar":
      return node;
    case "seq": {
      const items = node.items.map((item, index) => pruneNode(item, cut.below.get(String(index))));
      const kept = items.filter((item) => item !== undefined);
      return seqOf(node.span, kept, node.refused === true || kept.length < items.length);
    }
    case "map": {
      const entries = node.entries.flatMap(({ key, value }) => {
        const kept = pruneNode(value, cut.below.get(key.value));
        return kept === undefined ? [] : [{ key, value: kept }];
      });
      return mapOf(node.span, entries, [...(node.refused ?? []), ...refusedKeys(node, cut)]);
    }
    default:
      return node satisfies never;
  }
}

function refusedKeys(map: YamlMap, cut: Cut): readonly Spanned<string>[] {
  return map.entries.flatMap(({ key }) => {
    const cutHere = cut.below.get(key.value);
    if (cutHere?.here !== true) return [];
    return cutHere.meant === undefined ? [key] : [key, { value: cutHere.meant, span: key.span }];
  });
}
