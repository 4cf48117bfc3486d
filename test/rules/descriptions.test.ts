import { expect, test } from "vitest";
import { fixed } from "../support/fixed.js";
import { event, said } from "../support/small-contract.js";

/** A contract whose own parameter is described so, and used. */
const own = (words: string) => `parameters:
  level: { description: Level that was asked about., ${words} }
events:${event({ more: "parameters: { level: optional }" })}`;

/** An event that says this of Meta's parameters. */
const metas = (words: string) => `events:${event({ more: `parameters: { ${words} }` })}`;

test("what contradicts itself is refused, one diagnostic each", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["type: number, minimum: 2, maximum: 1", ["contradictory-constraints: nothing lies between 2 and 1"]],
    [
      "type: number, exclusiveMinimum: 1, maximum: 1",
      ["contradictory-constraints: nothing lies between 1 and 1"],
    ],
    [
      "type: number, minimum: 2, maximum: 1, default: 5",
      ["contradictory-constraints: nothing lies between 2 and 1"],
    ],
    [
      "maxLength: 1, minLength: 2, enum: [a, b]",
      ["contradictory-constraints: no text has at least 2 and at most 1 characters"],
    ],
    ["type: number, minimum: 1, maximum: 1", []],
    [
      "type: integer, minimum: 0.2, maximum: 0.8",
      ["contradictory-constraints: no whole number lies between the limits"],
    ],
    ["type: integer, exclusiveMinimum: 0, maximum: 1", []],
    [
      "minLength: 4, maxLength: 3",
      ["contradictory-constraints: no text has at least 4 and at most 3 characters"],
    ],
    [
      "type: array, minItems: 2, maxItems: 1",
      ["contradictory-constraints: no list has at least 2 and at most 1 items"],
    ],
    [
      "type: array, items: { enum: [a, b] }, uniqueItems: true, minItems: 3",
      ["contradictory-constraints: only 2 different items are allowed"],
    ],
    ["const: a, default: a", ["contradictory-constraints: a constant never falls back to a default"]],
    ["minimum: 1", ["unfitting-constraint: a value is text unless `type` says otherwise"]],
    ["type: number, maxLength: 3", ["unfitting-constraint: applies to text only"]],
    ["type: array, items: { minimum: 1 }", ["unfitting-constraint: applies to a whole number only"]],
    ["type: integer, enum: [1, 2.5]", ["unfitting-value: must be a whole number"]],
    ["enum: [a, b], default: c", ["unfitting-value: must be one of a, b"]],
    ['pattern: "^[a-z]$", enum: [a, B]', ["unfitting-value: must be text that matches the pattern ^[a-z]$"]],
    ["type: boolean, const: yes", ["unfitting-value: must be true or false, not text"]],
    [
      "type: array, const: [a, a], uniqueItems: true",
      ["unfitting-value: must not contain the same item twice"],
    ],
    ['pattern: "(a"', ["malformed-pattern: cannot be read as a pattern"]],
    ['type: array, items: { pattern: "[" }', ["malformed-pattern: cannot be read as a pattern"]],
  ];
  expect(cases.map(([words]) => [words, said(own(words))])).toEqual(cases);
});

test("Meta's parameters are narrowed and never widened", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["value: { type: string }, currency: optional", ["widened-meta-parameter: this is a number"]],
    ["value: { type: integer }, currency: optional", []],
    [
      "value: { exclusiveMinimum: -1 }, currency: optional",
      ["widened-meta-parameter: nothing below 0 is allowed here"],
    ],
    ["value: { exclusiveMinimum: 0 }, currency: optional", []],
    ["content_name: { minLength: 0 }", ["widened-meta-parameter: nothing below 1 is allowed here"]],
    ["year: { maximum: 10000 }", ["widened-meta-parameter: nothing above 9999 is allowed here"]],
    ['product_catalog_id: { pattern: "^1" }', ["widened-meta-parameter: it would replace ^[0-9]+$"]],
    ["destination_ids: { items: { type: integer } }", ["widened-meta-parameter: this is text"]],
    [
      "delivery_category: { enum: [in_store, home] }",
      ["widened-meta-parameter: must be one of in_store, curbside, home_delivery"],
    ],
    ["value: { const: five }, currency: required", ["unfitting-value: must be a number, not text"]],
    ["value: optional, currency: { const: eur }", ["unknown-currency: three capital letters"]],
  ];
  expect(cases.map(([words]) => [words, said(metas(words))])).toEqual(cases);
});

test("a type that is not Meta's is the only thing said of a parameter", () => {
  expect(said(metas("value: { type: string, enum: [a, b], maxLength: 3 }, currency: optional"))).toEqual([
    "widened-meta-parameter: this is a number",
  ]);
});

test("a currency in small letters is put right", () => {
  expect(fixed(metas("value: optional, currency: { const: eur }"))).toBe(
    metas("value: optional, currency: { const: EUR }"),
  );
});

test("a contract-wide description is judged where no event uses it, and once where many do", () => {
  const words = "parameters: { level: optional }";
  const shared = "parameters:\n  level: { type: integer, default: high, description: Level. }\n";
  const none = `${shared}events:${event()}`;
  const two = `${shared}events:${event({ name: "one", more: words })}${event({ name: "two", metaEvent: "Schedule", more: words })}`;
  expect(said(none)).toEqual([
    "idle-definition: is used nowhere",
    "unfitting-value: must be a whole number, not text",
  ]);
  expect(said(two)).toEqual(["unfitting-value: must be a whole number, not text"]);
});

test("an event may write a narrower pattern, but no wider limit, than the contract", () => {
  const contract = (words: string) => `parameters:
  level: { pattern: "^[a-z]+$", maxLength: 5, description: Level. }
events:${event({ more: `parameters: { level: { ${words} } }` })}`;
  expect(said(contract('pattern: "^[a-c]+$"'))).toEqual([]);
  expect(said(contract("maxLength: 6"))).toEqual([
    "widened-shared-parameter: nothing above 5 is allowed here",
  ]);
});
