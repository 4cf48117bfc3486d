import { expect, test } from "vitest";
import { deriveStructure } from "../../generator/build/derive-structure.js";
import { structureOf } from "./structure-of.js";

const $defs = {
  word: { description: "A word.", type: "string", minLength: 1 },
  words: { type: "array", items: { $ref: "#/$defs/word" } },
};

test("a schema becomes data and code, its definitions in place of what refers to them", () => {
  const { schema, validate } = structureOf({
    $id: "https://example.org/pair.json",
    type: "object",
    properties: {
      left: { $ref: "#/$defs/words" },
      right: { $ref: "#/$defs/word", description: "The other." },
    },
    $defs,
  });
  expect(schema).toEqual({
    type: "object",
    properties: {
      left: { type: "array", items: { description: "A word.", type: "string", minLength: 1 } },
      right: { description: "The other.", type: "string", minLength: 1 },
    },
  });
  expect(validate({ left: ["a"], right: "b" })).toBe(true);
  expect(validate({ left: ["a", ""], right: 1 })).toBe(false);
  expect(validate.errors).toEqual([
    {
      instancePath: "/left/1",
      schemaPath: "#/properties/left/items/minLength",
      keyword: "minLength",
      params: { limit: 1 },
    },
    {
      instancePath: "/right",
      schemaPath: "#/properties/right/type",
      keyword: "type",
      params: { type: "string" },
    },
  ]);
});

test("what is found in many places is not copied from list to list", () => {
  const { code } = deriveStructure({ words: { $ref: "#/$defs/words", $defs } });
  expect(code).not.toContain(".concat(");
});

test("each schema is declared under its name", () => {
  const { types } = deriveStructure({ first: { type: "string" }, second: { type: "object" } });
  expect(types.split("\n")).toEqual([
    'import type { Structure } from "../yaml/structure-schema.js";',
    "export declare const first: Structure;",
    "export declare const second: Structure;",
    "",
  ]);
});

test.each([
  [{ minimun: 1 }, 'strict mode: unknown keyword: "minimun"'],
  [{ properties: { a: { type: "string" } } }, 'strict mode: missing type "object" for keyword "properties"'],
  [{ items: { $ref: "#/$defs/other" } }, "#/$defs/other refers to nothing that is defined"],
])("%j breaks the build", (schema, message) => {
  expect(() => deriveStructure({ a: schema })).toThrow(message);
});
