import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { configStructure, contractStructure, fragmentStructure } from "../../generator/derived/structure.cjs";
import { sourceFile } from "../../generator/source/source-file.js";
import type { YamlEntry, YamlNode } from "../../generator/yaml/node.js";
import { parseYaml } from "../../generator/yaml/parse.js";
import { checkStructure } from "../../generator/yaml/structure.js";

const ROOT = join(import.meta.dirname, "../..");

/** What stays after the first report: keys that are missing stay missing, names stay, of several twins one pair is named. */
const LASTING: ReadonlySet<string> = new Set(["missing-key", "malformed-name", "repeated-item"]);

/** What is written is held against these. */
const SAMPLES = [
  ["examples/store/acme-store.contract.yaml", contractStructure],
  ["examples/retail/events/stores.yaml", fragmentStructure],
  ["examples/event-contract.config.yaml", configStructure],
] as const;

const SCRAPS = [
  ...[
    "x",
    "''",
    "'1'",
    "01",
    "1",
    "-1",
    "1.5",
    "0",
    ".inf",
    ".nan",
    "true",
    "a b",
    "none",
    `${"𝒳".repeat(65)}`,
  ],
  ...[
    "[]",
    "[a]",
    "[a, a]",
    "[b, 1, a, a, b, 1]",
    "[[a]]",
    "[{ a: b }]",
    "{}",
    "{ a: b }",
    "{ __proto__: a }",
  ],
  ...["{ constructor: 1 }", "{ type: string, minimum: -1, minLength: x }", "{ a/b: { c~d: [1] } }"],
].map(read);

const KEYS = ["", "a", "A b", "9", "kind", "const", "name", "events", "__proto__", "constructor", "a/b~c"];

/** One thing done to the nth node of a tree. */
interface Change {
  readonly nth: number;
  readonly to: { readonly node: YamlNode } | { readonly key: string } | "without";
}

const CHANGE: fc.Arbitrary<Change> = fc.record({
  nth: fc.nat({ max: 1000 }),
  to: fc.oneof(
    fc.constantFrom(...SCRAPS).map((node) => ({ node })),
    fc.constantFrom(...KEYS).map((key) => ({ key })),
    fc.constant("without" as const),
  ),
});

function changed(root: YamlNode, { nth, to }: Change): YamlNode {
  let place = nth % sizeOf(root);
  const go = (node: YamlNode): YamlNode => {
    place -= 1;
    if (place === -1 && typeof to === "object" && "node" in to) return to.node;
    if (node.kind === "scalar") return node;
    if (node.kind === "seq") {
      return {
        ...node,
        items: node.items.flatMap((item) => (place === 0 && to === "without" ? skip() : go(item))),
      };
    }
    const entries = new Map<string, YamlEntry>();
    for (const { key, value } of node.entries) {
      if (place === 0 && to === "without") skip();
      else {
        const name = place === 0 && typeof to === "object" && "key" in to ? to.key : key.value;
        entries.set(name, { key: { ...key, value: name }, value: go(value) });
      }
    }
    return { ...node, entries: [...entries.values()] };
  };
  const skip = (): readonly never[] => {
    place = -2;
    return [];
  };
  return go(root);
}

function sizeOf(node: YamlNode): number {
  if (node.kind === "scalar") return 1;
  const below = node.kind === "seq" ? node.items : node.entries.map(({ value }) => value);
  return below.reduce((sum, inner) => sum + sizeOf(inner), 1);
}

function read(text: string): YamlNode {
  const { node } = parseYaml(sourceFile("c.yaml", text));
  if (node === undefined) throw new Error("nothing read");
  return node;
}

test.each(SAMPLES)("whatever is done to %s, what is left of it is sound", (path, structure) => {
  const root = read(readFileSync(join(ROOT, path), "utf8"));
  expect(checkStructure(root, structure)).toEqual({ diagnostics: [], pruned: root });
  let spoilt = 0;
  fc.assert(
    fc.property(fc.array(CHANGE, { minLength: 1, maxLength: 8 }), (changes) => {
      const { diagnostics, pruned } = checkStructure(changes.reduce(changed, root), structure);
      if (diagnostics.length > 0) spoilt += 1;
      if (pruned === undefined) return;
      const left = checkStructure(pruned, structure).diagnostics.map(({ name }) => name);
      expect(left.filter((name) => !LASTING.has(name))).toEqual([]);
    }),
    { numRuns: 200 },
  );
  expect(spoilt).toBeGreaterThan(100);
});
