import { expect, test } from "vitest";
import { optional, required } from "../../generator/runtime/shared/read-object.js";
import { number, type Reader, text } from "../../generator/runtime/shared/reader.js";
import { wordedReport } from "../../generator/runtime/shared/worded-report.js";
import { closed } from "../../generator/runtime/validators/payload/closed.js";
import { sentList } from "../../generator/runtime/validators/payload/sent-list.js";
import { violationsOf } from "../../generator/runtime/validators/violations-of.js";

const ITEM = closed({ id: required(text()), price: optional(number()) });

function rulesOf(value: unknown, reader: Reader): readonly string[] {
  return violationsOf(value, reader).map(({ path, rule }) => `${path} ${rule}`);
}

test("what is sent is checked as it stands, without a copy", () => {
  const item = { price: 1, id: "A" };
  expect(ITEM.read(item, "", wordedReport())).toBe(item);
});

test("only what JSON would hold counts", () => {
  const inherited = Object.create({ id: "A" });
  const hidden = Object.defineProperty({ id: "A" }, "colour", { value: "red", enumerable: false });
  expect(rulesOf(inherited, ITEM)).toEqual(["id required"]);
  expect(rulesOf(hidden, ITEM)).toEqual([]);
  expect(rulesOf({ id: "A", colour: undefined }, ITEM)).toEqual([]);
  expect(rulesOf({ id: "A", price: undefined, colour: null }, ITEM)).toEqual(["colour additionalProperties"]);
  expect(rulesOf(JSON.parse('{"id":"A","__proto__":1,"constructor":2}'), ITEM)).toEqual([
    "__proto__ additionalProperties",
    "constructor additionalProperties",
  ]);
});

test("items are the same whatever the order of their properties", () => {
  const items = sentList(ITEM, { uniqueItems: true });
  const two = [
    { id: "A", price: 1 },
    { price: 1, id: "A" },
  ];
  expect(rulesOf(two, items)).toEqual([" uniqueItems"]);
  expect(rulesOf(two, sentList(ITEM))).toEqual([]);
  expect(rulesOf([{ id: "A", price: 1 }, { id: "A" }], items)).toEqual([]);
});
