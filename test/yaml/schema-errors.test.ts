import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { deriveStructure } from "../../generator/build/derive-structure.js";
import { configStructure, contractStructure, fragmentStructure } from "../../generator/derived/structure.js";
import { sourceFile } from "../../generator/source/source-file.js";
import type { YamlEntry, YamlNode } from "../../generator/yaml/node.js";
import { parseYaml } from "../../generator/yaml/parse.js";
import { pointerTo } from "../../generator/yaml/pointer.js";
import { schemaErrors } from "../../generator/yaml/schema-errors.js";
import type { StructureSchema } from "../../generator/yaml/structure-schema.js";

const ROOT = join(import.meta.dirname, "../..");

/** Only says that something else failed. */
const CONSEQUENCES = new Set(["if", "propertyNames"]);

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false, strictNumbers: true });

/** What ajv says of both readings of a tree, as far as it counts: for each error its place, keyword and detail. */
function judgedByAjv(root: YamlNode, schema: StructureSchema): readonly string[] {
  const validate = ajv.compile(schema);
  return (["value", "source"] as const)
    .flatMap((reading) => {
      validate(dataOf(root, reading));
      return (validate.errors ?? []).flatMap((error) => {
        const node = nodeAt(root, error.instancePath);
        const { parentSchema, keyword, params } = error;
        const isText = [parentSchema?.["type"]].flat().includes("string");
        const counts = node.kind === "scalar" && isText ? "source" : "value";
        if (counts !== reading || CONSEQUENCES.has(keyword)) return [];
        const name = node.kind === "scalar" || typeof error.data !== "string" ? undefined : error.data;
        const twins = "j" in params ? [params["i"], params["j"]].sort((a, b) => a - b) : undefined;
        const detail = name ?? params["missingProperty"] ?? params["additionalProperty"] ?? twins;
        return `${error.instancePath} ${keyword} ${detail ?? ""}`;
      });
    })
    .sort();
}

function judged(root: YamlNode, schema: StructureSchema): readonly string[] {
  return schemaErrors(root, schema)
    .map(({ at, keyword, name, key, twins }) => {
      return `${pointerTo(at.steps)} ${keyword} ${name ?? key ?? twins ?? ""}`;
    })
    .sort();
}

function dataOf(node: YamlNode, reading: "value" | "source"): unknown {
  if (node.kind === "scalar") return node[reading];
  if (node.kind === "seq") return node.items.map((item) => dataOf(item, reading));
  const data: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries) data[key.value] = dataOf(value, reading);
  return data;
}

function nodeAt(root: YamlNode, pointer: string): YamlNode {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<YamlNode>((node, step) => {
      if (node.kind === "seq") return node.items[Number(step)] ?? node;
      return (node.kind === "map" && node.entries.find(({ key }) => key.value === step)?.value) || node;
    }, root);
}

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

test.each(SAMPLES)("%s is found to be what ajv finds it to be, whatever is done to it", (path, schema) => {
  const root = read(readFileSync(join(ROOT, path), "utf8"));
  expect([judged(root, schema), judgedByAjv(root, schema)]).toEqual([[], []]);
  fc.assert(
    fc.property(fc.array(CHANGE, { minLength: 1, maxLength: 8 }), (changes) => {
      const tree = changes.reduce(changed, root);
      expect(judged(tree, schema)).toEqual(judgedByAjv(tree, schema));
    }),
    { numRuns: 200 },
  );
});

test("a schema becomes a module without what is for readers", () => {
  const $defs = { word: { title: "A word", type: "string", minLength: 1 } };
  const words = { type: "array", description: "Words.", items: { $ref: "#/$defs/word" }, examples: [[]] };
  const schemas = {
    listStructure: { $schema: "", ...words, $defs },
    wordStructure: { $ref: "#/$defs/word", $defs },
  };
  expect(deriveStructure(schemas).split("\n").slice(3)).toEqual([
    'const listStructureDefinitions: StructureSchema["$defs"] = {"word":{"type":"string","minLength":1}};',
    "",
    "/** How lists are built. */",
    "export const listStructure: StructureSchema = {",
    '  "type": "array",',
    '  "description": "Words.",',
    '  "items": {"$ref":"#/$defs/word"},',
    "  $defs: listStructureDefinitions,",
    "};",
    "",
    "",
    "/** How words are built. */",
    "export const wordStructure: StructureSchema = {",
    '  "$ref": "#/$defs/word",',
    "  $defs: listStructureDefinitions,",
    "};",
    "",
  ]);
});

test.each([
  [{ oneOf: [{ type: "string" }] }, "a/oneOf: a keyword that is not read"],
  [{ properties: { b: { format: "uri" } } }, "a/properties/b/format: a keyword that is not read"],
  [{ items: { $ref: "#/$defs/other" } }, "a/items: refers to nothing that is defined"],
  [{ uniqueItems: true, items: { type: "integer" } }, "a: texts alone are compared"],
  [{ enum: ["a", ["b"]] }, "a: scalars alone are chosen from"],
])("%j breaks the build", (schema, message) => {
  expect(() => deriveStructure({ a: schema })).toThrow(message);
});
