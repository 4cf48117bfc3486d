import { expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import { parseYaml } from "../../generator/yaml/parse.js";
import { plainData } from "../../generator/yaml/plain-data.js";
import type { StructureSchema } from "../../generator/yaml/structure-schema.js";

const schema: StructureSchema = {
  properties: {
    text: { type: "string" },
    number: { type: "number" },
    either: { type: ["string", "object"], properties: { text: { type: "string" } } },
    texts: { type: "array", items: { type: "string" } },
    closed: { additionalProperties: false, properties: { text: { type: "string" } } },
  },
  additionalProperties: { type: "string" },
};

function read(text: string): unknown {
  const { node } = parseYaml(sourceFile("c.yaml", text));
  if (node === undefined) throw new Error("nothing read");
  return plainData(node, schema);
}

test.each([
  ["text: 01067", { text: "01067" }],
  ["text: 4001002003004005006", { text: "4001002003004005006" }],
  ["text: true", { text: "true" }],
  ["text: [1]", { text: [1] }],
  ["number: 0x1F", { number: 31 }],
  ["number: '1'", { number: "1" }],
  ["number: .inf", { number: Number.POSITIVE_INFINITY }],
  ["either: 1.0", { either: "1.0" }],
  ["either: { text: 1.0, other: 1.0 }", { either: { text: "1.0", other: 1 } }],
  ["texts: [1e5, no, ~x]", { texts: ["1e5", "no", "~x"] }],
  ["closed: { text: 1.0, other: 1.0 }", { closed: { text: "1.0", other: 1 } }],
  ["anything: 1.0", { anything: "1.0" }],
  ["constructor: 1.0", { constructor: "1.0" }],
])("%s: each scalar is read by the type expected", (text, data) => {
  expect(read(text)).toEqual(data);
});

test("a key called `__proto__` is a key", () => {
  expect(Object.entries(read("__proto__: 1.0\n") as object)).toEqual([["__proto__", "1.0"]]);
});
