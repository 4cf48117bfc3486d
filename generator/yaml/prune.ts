import type { YamlNode } from "./node.js";

/** The nodes to cut, as a tree of steps from the root. */
interface Cut {
  here: boolean;
  readonly below: Map<string, Cut>;
}

/** A tree without the nodes at these ways; `undefined` when the root itself goes. The given tree stays as it is. */
export function prune(root: YamlNode, ways: readonly (readonly string[])[]): YamlNode | undefined {
  const cuts: Cut = { here: false, below: new Map() };
  for (const way of ways) {
    let cut = cuts;
    for (const step of way) {
      let next = cut.below.get(step);
      if (next === undefined) {
        next = { here: false, below: new Map() };
        cut.below.set(step, next);
      }
      cut = next;
    }
    cut.here = true;
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
      return { ...node, items: items.filter((item) => item !== undefined) };
    }
    case "map": {
      const entries = node.entries.flatMap(({ key, value }) => {
        const kept = pruneNode(value, cut.below.get(key.value));
        return kept === undefined ? [] : [{ key, value: kept }];
      });
      return { ...node, entries };
    }
    default:
      return node satisfies never;
  }
}
