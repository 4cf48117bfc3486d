import fc from "fast-check";
import { expect, test } from "vitest";
import type { IdPiece } from "../../generator/model/id-pieces.js";
import { idsMayMeet } from "../../generator/model/ids-may-meet.js";
import type { ValueSchema } from "../../generator/value/value-schema.js";
import { someIds, someTemplate } from "../support/id-templates.js";

test("ids that are said never to meet never do", () => {
  let apart = 0;
  fc.assert(
    fc.property(someTemplate, someTemplate, (a, b) => {
      const meet = idsMayMeet(a, b);
      expect(idsMayMeet(b, a)).toBe(meet);
      if (meet) return;
      apart += 1;
      const ids = new Set(someIds(a).map((id) => id.join("")));
      expect(someIds(b).filter((id) => ids.has(id.join("")))).toEqual([]);
    }),
    { numRuns: 600 },
  );
  expect(apart).toBeGreaterThan(100);
});

test("a template meets itself", () => {
  fc.assert(
    fc.property(someTemplate, (pieces) => {
      expect(idsMayMeet(pieces, pieces)).toBe(true);
    }),
  );
});

const part = (schema: ValueSchema): IdPiece => ({ kind: "part", name: "part", schema });
const matching = (pattern: string) => part({ type: "string", pattern });
const text = (value: string): IdPiece => ({ kind: "literal", text: value });
const digits = part({ type: "integer" });
const word = matching("^[a-z]+$");
const anything = matching("x*");

test.each([
  ["heads that differ", [text("web-"), anything], [text("store-"), anything], false],
  ["one head that begins the other", [text("order-"), anything], [text("order-x-"), anything], true],
  ["the same, with digits", [text("order-"), digits], [text("order-x-"), anything], false],
  ["tails that the parts cannot hold", [text("o-"), digits], [text("o-"), digits, text("-refund")], false],
  ["tails that they can hold", [text("o-"), anything], [text("o-"), digits, text("-refund")], true],
  ["parts of other characters", [digits], [word], false],
  ["parts of other lengths", [matching("^[0-9a-f]{8}$")], [matching("^[0-9a-f]{12}$")], false],
  ["parts that begin otherwise", [matching("^A[0-9]+$")], [matching("^B[0-9]+$")], false],
  ["a class and what it excludes", [matching("^[^-]+$")], [matching("^[a-z]+-[a-z]+$")], false],
  ["choices that none shares", [part({ type: "string", enum: ["ab"] })], [matching("^b|a$")], true],
  ["other choices", [part({ type: "string", enum: ["ab", "c"] })], [matching("^(?:ba|d)$")], false],
  ["parts that may both be anything", [anything], [anything], true],
  ["one text twice", [text("a")], [text("a")], true],
  ["two templates of nothing", [], [], true],
] as const)("%s", (_, a, b, meet) => {
  expect([idsMayMeet(a, b), idsMayMeet(b, a)]).toEqual([meet, meet]);
});
