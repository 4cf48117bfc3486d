import { expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import { parseYaml } from "../../generator/yaml/parse.js";
import { checkStructure } from "../../generator/yaml/structure.js";
import { brief } from "./show.js";
import { structureOf } from "./structure-of.js";

const structure = structureOf({
  type: "object",
  additionalProperties: false,
  properties: {
    include: { type: "string" },
    list: { type: "array", items: { type: "string" } },
    things: {
      type: "object",
      minProperties: 1,
      additionalProperties: { type: "object", properties: { kind: { type: "string" } } },
    },
    helped: {
      type: ["string", "object"],
      pattern: "^(?:on|off)$",
      "x-expected": "`on` or `off`",
      "x-help": { text: "write `{ const: {} }`", list: "name one", key: "write `[{}]`" },
      additionalProperties: false,
      properties: { const: { type: "string" } },
    },
  },
  if: { not: { required: ["include"] } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: { required: ["things"], "x-unless": "include" },
});

/** All that is said of a text, what reading it said included. */
function readAndCheck(text: string) {
  const { node, diagnostics } = parseYaml(sourceFile("c.yaml", text));
  if (node === undefined) throw new Error("nothing read");
  return checkStructure(node, structure, diagnostics).diagnostics;
}

test("a schema may say what is most likely meant by a form or a key that it does not take", () => {
  const helps = (value: string) => readAndCheck(`include: x\nhelped: ${value}\n`).map(({ help }) => help);
  expect(helps("EUR")).toEqual(["write `{ const: EUR }`"]);
  expect(helps("offf")).toEqual(["write `on` or `off`"]);
  expect(helps("[on]")).toEqual(["name one"]);
  expect(helps("{ em: required }")).toEqual(["write `[em]`"]);
  expect(helps("{ cnst: a }")).toEqual(["use `const`, or delete it"]);
  // What is no single word could be somebody's data.
  expect(helps("jane@example.com")).toEqual(["write `{ const: … }`"]);
});

test("unknown keys right below a key without a value were to stand under it", () => {
  const text = "list: []\nthings:\na:\n  kind: server\n'b':\n  kind: server\ninclude: x\n";
  const [only, ...others] = readAndCheck(text);
  expect(others).toEqual([]);
  expect(only && [brief(only), only.help, only.related.map(({ text: label }) => label)]).toEqual([
    'null-value 2:1 "things" a value is missing here',
    "indent `a` and `b` under `things`, two spaces further than its name",
    ["is beside `things`, not under it", "is beside `things`, not under it"],
  ]);
});

test.each([
  ["a key that cannot hold any", "include:\nabc: 1\nlist: []\n", ["null-value", "unknown-key"]],
  ["a key that is likely misspelled", "things:\nlsit: []\ninclude: x\n", ["null-value", "unknown-key"]],
  ["a known key between", "things:\ninclude: x\nabc: 1\n", ["null-value", "unknown-key"]],
  ["braces", "{ include: x, things: , abc: 1 }\n", ["null-value", "unknown-key"]],
])("%s keeps the two apart", (_, text, expected) => {
  expect(readAndCheck(text).map(({ name }) => name)).toEqual(expected);
});

test("a list or map that lacks only what was refused is not empty", () => {
  expect(readAndCheck("include: x\nthings:\n  a:\n").map(brief)).toEqual([
    'null-value 3:3 "a" a value is missing here',
  ]);
});
