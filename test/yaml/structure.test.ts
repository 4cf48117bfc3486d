import { expect, test } from "vitest";
import type { SchemaObject } from "../../generator/build/schema/slot.js";
import { sourceFile } from "../../generator/source/source-file.js";
import type { YamlEntry, YamlNode } from "../../generator/yaml/node.js";
import { parseYaml } from "../../generator/yaml/parse.js";
import { checkStructure } from "../../generator/yaml/structure.js";
import { brief, plain } from "./show.js";
import { structureOf } from "./structure-of.js";

const thing: SchemaObject = {
  type: "object",
  additionalProperties: false,
  required: ["kind", "label"],
  properties: {
    kind: { enum: ["browser", "server"], description: "What it is." },
    label: { type: "string", minLength: 1, maxLength: 5, description: "What it is called." },
    code: { type: "string", pattern: "^[0-9]+$", "x-expected": "digits" },
    status: { type: "string", pattern: "^(?:draft|active)$", "x-expected": "`draft` or `active`" },
    version: { type: "string", const: "1.0" },
    count: { type: "integer", minimum: 1 },
    ratio: { type: "number", maximum: 1 },
    on: { type: "boolean" },
    tags: { type: "array", minItems: 1, uniqueItems: true, items: { type: "string" } },
    any: {},
    short: {
      type: ["string", "object"],
      minLength: 2,
      required: ["of"],
      additionalProperties: false,
      minProperties: 1,
      properties: { of: { type: "string" } },
    },
  },
};
const structure = structureOf({
  type: "object",
  additionalProperties: false,
  properties: {
    include: { type: "string" },
    things: {
      type: "object",
      minProperties: 1,
      propertyNames: { $ref: "#/$defs/name" },
      additionalProperties: { $ref: "#/$defs/thing" },
    },
    list: { type: "array", items: { $ref: "#/$defs/thing" } },
  },
  if: { not: { required: ["include"] } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: { required: ["things"] },
  $defs: { thing, name: { type: "string", pattern: "^[a-z]+$", "x-expected": "small letters" } },
});

function check(text: string) {
  const { node, diagnostics } = parseYaml(sourceFile("c.yaml", text));
  expect(diagnostics).toEqual([]);
  if (node === undefined) throw new Error("nothing read");
  const checked = checkStructure(node, structure);
  return { ...checked, tree: plain(checked.pruned), found: checked.diagnostics.map(brief) };
}

/** The entries of a map under a key. */
function entriesOf(node: YamlNode | undefined, key: string): readonly YamlEntry[] {
  const value =
    node?.kind === "map" ? node.entries.find((entry) => entry.key.value === key)?.value : undefined;
  return value?.kind === "map" ? value.entries : [];
}

/** The thing `a`, sound but for one line, and what is left of it besides what it needs. */
function one(line: string) {
  const { diagnostics, found, pruned } = check(
    `things:\n  a:\n    kind: server\n    label: x\n    ${line}\n`,
  );
  const [thing] = entriesOf(pruned, "things");
  const entries = thing?.value.kind === "map" ? thing.value.entries.slice(2) : [];
  return {
    found,
    messages: diagnostics.map(({ message, help }) => [message, help]),
    entries: entries.map(({ key, value }) => [key.value, plain(value)]),
  };
}

test.each([
  "code: 01067",
  "code: 4001002003004005006",
  "version: 1.0",
  "version: '1.0'",
  "status: active",
  "count: 3",
  "ratio: 0x1",
  "on: true",
  "tags: [01, 1, yes, true]",
  "short: 25",
  "short: { of: 1e5 }",
  "any: { __proto__: [1] }",
])("%s is fine: a scalar is read by the type expected", (line) => {
  expect(one(line).found).toEqual([]);
});

test.each([
  [
    "code: 0x1F",
    'malformed-value 5:11 "0x1F" expects digits',
    "`things.a.code` expects digits",
    "write digits",
  ],
  [
    "version: 1",
    'value-not-allowed 5:14 "1" expects `1.0`',
    "`things.a.version` expects `1.0`",
    "write `1.0`",
  ],
  [
    "status: actve",
    'malformed-value 5:13 "actve" did you mean `active`?',
    "`things.a.status` expects `draft` or `active`",
    "write `draft` or `active`",
  ],
  [
    "count: '3'",
    "wrong-type 5:12 \"'3'\" expects a whole number",
    "`things.a.count` expects a whole number, got text",
    "write a whole number, without quotes",
  ],
  [
    "count: 1.5",
    'wrong-type 5:12 "1.5" expects a whole number',
    "`things.a.count` expects a whole number, got another number",
    "write a whole number, without quotes",
  ],
  [
    "count: 0",
    'malformed-value 5:12 "0" expects a number not below 1',
    "`things.a.count` expects a number not below 1",
    "write a number not below 1",
  ],
  [
    "ratio: .inf",
    'wrong-type 5:12 ".inf" expects a number',
    "`things.a.ratio` expects a number, got no finite number",
    "write a number, without quotes",
  ],
  [
    "on: yes",
    'wrong-type 5:9 "yes" expects `true` or `false`',
    "`things.a.on` expects `true` or `false`, got text",
    "write `true` or `false`, without quotes",
  ],
  [
    "tags: {}",
    'wrong-type 5:11 "{}" expects a list',
    "`things.a.tags` expects a list, got a map",
    "write a list: `- ` before each item, or `[a, b]`",
  ],
  [
    "tags: []",
    'empty-collection 5:11 "[]" nothing in it',
    "the list `things.a.tags` is empty",
    "fill it, or delete the key",
  ],
  [
    "short: [a]",
    'wrong-type 5:12 "[a]" expects text or a map',
    "`things.a.short` expects text or a map, got a list",
    "write text or write a map: `key: value` lines, indented, or `{ key: value }`",
  ],
  [
    "short: ''",
    "malformed-value 5:12 \"''\" expects at least 2 characters",
    "`things.a.short` expects at least 2 characters",
    "write at least 2 characters",
  ],
])("%s is not, is reported once and left out", (line, found, message, help) => {
  expect(one(line)).toEqual({ found: [found], messages: [[message, help]], entries: [] });
});

test("an item that is wrong is left out alone", () => {
  expect(one("tags: [a, [b], c, a]")).toEqual({
    found: ['wrong-type 5:15 "[b]" expects text', 'repeated-item 5:23 "a" given again here'],
    messages: [
      ["`things.a.tags[1]` expects text, got a list", "write text"],
      ["`things.a.tags` contains the same item twice", "delete or correct one of the two"],
    ],
    entries: [["tags", ["a", "c"]]],
  });
});

test("a closed list suggests what was meant", () => {
  const { diagnostics, found } = check("things:\n  a: { kind: Servr, label: x }\n");
  expect(found).toEqual(['value-not-allowed 2:14 "Servr" did you mean `server`?']);
  expect(
    diagnostics[0]?.suggestions.map(({ title, replacement, sure }) => [title, replacement, sure]),
  ).toEqual([["write `server`", "server", true]]);
});

test("keys: a misspelled one is one mistake, missing ones are named together with their meaning", () => {
  const { diagnostics, found, tree } = check(
    "things:\n  a: { knd: server, label: x }\n  b: { code: 5 }\nlist:\n  - zzz: 1\n    kind: server\n",
  );
  expect(found).toEqual([
    'unknown-key 2:8 "knd" did you mean `kind`?',
    'unknown-key 5:5 "zzz" no such key here',
    'missing-key 3:3 "b" lacks 2 keys',
    'missing-key 5:5 "zzz" lacks a key',
  ]);
  expect(diagnostics.map(({ message, help }) => [message, help])).toEqual([
    ["`knd` is not a key of `things.a`", "use `kind`"],
    [
      "`zzz` is not a key of `list[0]`",
      "use `label`, `code`, `status`, `version`, `count`, `ratio`, `on`, `tags`, `any` or `short`, or delete it",
    ],
    ["`things.b` lacks `kind` and `label`", "add `kind` (What it is) and `label` (What it is called)"],
    ["`list[0]` lacks `label`", "add `label` (What it is called)"],
  ]);
  expect(tree).toEqual([
    "map",
    ["things", ["map", ["a", ["map", ["label", "x"]]], ["b", ["map", ["code", 5]]]]],
    ["list", [["map", ["kind", "server"]]]],
  ]);
});

test("names that are not well formed are reported at the key; the entry stays", () => {
  const { diagnostics, found, tree } = check("things:\n  A b: { kind: server, label: x }\n");
  expect(found).toEqual(['malformed-name 2:3 "A b" expects small letters']);
  expect(diagnostics.map(({ message, help }) => [message, help])).toEqual([
    ["`A b` cannot be a name in `things`", "use small letters"],
  ]);
  expect(tree).toEqual(["map", ["things", ["map", ["A b", ["map", ["kind", "server"], ["label", "x"]]]]]]);
});

test("keys of every kind are keys", () => {
  const { found, tree } = check(
    "__proto__: { kind: server }\nconstructor: 1\na/b~c: 2\nthings: { toString: { kind: server, label: x } }\n",
  );
  expect(found).toEqual([
    'unknown-key 1:1 "__proto__" no such key here',
    'unknown-key 2:1 "constructor" no such key here',
    'unknown-key 3:1 "a/b~c" no such key here',
    'malformed-name 4:11 "toString" expects small letters',
  ]);
  expect(tree).toEqual([
    "map",
    ["things", ["map", ["toString", ["map", ["kind", "server"], ["label", "x"]]]]],
  ]);
});

test("what stands behind an anchor is reported once, and left out everywhere", () => {
  const { found, tree } = check("things:\n  a: &a { kind: server, label: toolong }\n  b: *a\nlist: [*a]\n");
  expect(found).toEqual(['malformed-value 2:32 "toolong" expects at most 5 characters']);
  const rest = ["map", ["kind", "server"]];
  expect(tree).toEqual(["map", ["things", ["map", ["a", rest], ["b", rest]]], ["list", [rest]]]);
});

test("a condition that fails is reported by what it asks for, not as a condition", () => {
  expect(check("include: x\n").found).toEqual([]);
  expect(check("list: []\n").found).toEqual(['missing-key 1:1 "list" lacks a key']);
});

test.each([
  ["- a\n", 'wrong-type 1:1 "- a" expects a map', "the top level of the file expects a map, got a list"],
  ["text\n", 'wrong-type 1:1 "text" expects a map', "the top level of the file expects a map, got text"],
  ["5\n", 'wrong-type 1:1 "5" expects a map', "the top level of the file expects a map, got a number"],
])("a file that is no map leaves nothing: %j", (text, found, message) => {
  const checked = check(text);
  expect(checked.found).toEqual([found]);
  expect(checked.diagnostics.map((diagnostic) => diagnostic.message)).toEqual([message]);
  expect(checked.pruned).toBeUndefined();
});
