import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { faultsOf } from "../../generator/readers/live-reader.js";
import { valueRecipe } from "../../generator/readers/value-recipe.js";
import type { ValueSchema } from "../../generator/value/value-schema.js";
import { jsonSchema, schemas, values } from "./value-samples.js";

test("lets through exactly what ajv lets through", { timeout: 20_000 }, () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  // An integer beyond 2^53 is one to JSON Schema, and not exact to us.
  const exact = values.filter((value) => !JSON.stringify(value).includes("e+"));
  fc.assert(
    fc.property(schemas, fc.array(exact, { minLength: 20, maxLength: 20 }), (schema, candidates) => {
      const validate = ajv.compile(jsonSchema(schema));
      const recipe = valueRecipe(schema, "sent");
      expect(candidates.map((value) => faultsOf(recipe, value).length === 0)).toEqual(
        candidates.map((value) => validate(value)),
      );
    }),
    { numRuns: 200 },
  );
});

const ITEMS: ValueSchema = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    members: [
      { name: "id", required: true, description: "", schema: { type: "string", minLength: 1 } },
      { name: "quantity", required: true, description: "", schema: { type: "integer", minimum: 1 } },
    ],
  },
};

test("names the place, the rule and what would be right", () => {
  const value = [
    { id: "", quantity: 1.5 },
    { quantity: 0, brand: "x" },
  ];
  const faults = [
    { path: "contents[0].id", rule: "minLength", text: "must not be empty" },
    { path: "contents[0].quantity", rule: "type", text: "must be a whole number" },
    { path: "contents[1].id", rule: "required", text: "is required" },
    { path: "contents[1].quantity", rule: "minimum", text: "must be at least 1" },
    {
      path: "contents[1].brand",
      rule: "additionalProperties",
      text: "is not something that the contract sends",
    },
  ];
  // One bad item of a list is enough to say.
  const second = faults.slice(2).map((fault) => ({ ...fault, path: fault.path.replace("[1]", "[0]") }));
  for (const form of ["written", "sent"] as const) {
    expect(faultsOf(valueRecipe(ITEMS, form), value, "contents")).toEqual(faults.slice(0, 2));
    expect(faultsOf(valueRecipe(ITEMS, form), value.slice(1), "contents")).toEqual(second);
  }
  // Whoever hands over more than was asked for is not sent away.
  expect(faultsOf(valueRecipe(ITEMS, "given"), value.slice(1), "contents")).toEqual(second.slice(0, -1));
});

test("tells what is handed over from what is sent", () => {
  const schemas = {
    currency: { type: "string", format: "currency", pattern: "^[A-Z]{3}$" },
    choice: { type: "string", format: "currency", enum: ["EUR", "USD"] },
    url: { type: "string", format: "url" },
    flag: { type: "integer", format: "app-flag" },
  } as const satisfies Record<string, ValueSchema>;
  const given = { currency: "eur", choice: "eur", url: " https://acme.example ", flag: true };
  const textsIn = (form: "given" | "written" | "sent") =>
    Object.entries(schemas).flatMap(([name, schema]) =>
      faultsOf(valueRecipe(schema, form), given[name as keyof typeof given]).map(({ text }) => text),
    );
  expect(textsIn("given")).toEqual([]);
  expect(textsIn("written")).toEqual([]);
  expect(textsIn("sent")).toEqual([
    "must be a currency of ISO 4217 in capitals, such as EUR",
    "must be one of EUR, USD",
    "must be a full web address that begins with http:// or https://, without spaces around it",
    "must be a whole number, not true or false",
  ]);
});

test("never holds the value", () => {
  const email = "jane@example.com";
  const limits: readonly ValueSchema[] = [
    { type: "integer" },
    { type: "string", enum: ["EUR"] },
    { type: "string", pattern: "^[A-Z]+$" },
    { type: "string", maxLength: 3 },
  ];
  const faults = limits.flatMap((schema) => faultsOf(valueRecipe(schema, "given"), email));
  expect(faults.map(({ rule }) => rule)).toEqual(["type", "enum", "pattern", "maxLength"]);
  expect(JSON.stringify(faults)).not.toContain("jane");
});

test("passes over a pattern that is none, and one that could run without end", () => {
  for (const pattern of ["[", "^(a+)+$"]) {
    expect(faultsOf(valueRecipe({ type: "string", pattern }, "given"), `${"a".repeat(60)}!`)).toEqual([]);
  }
});
