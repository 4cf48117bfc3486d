import fc from "fast-check";
import { expect, test } from "vitest";
import { byCodePoint } from "../../generator/text/order.js";

function pointByPoint(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)].map((characters) =>
    characters.map((character) => character.codePointAt(0) ?? 0),
  );
  for (const [index, point] of (left ?? []).entries()) {
    const other = right?.[index];
    if (other === undefined || point !== other) return other === undefined ? 1 : Math.sign(point - other);
  }
  return (left ?? []).length === (right ?? []).length ? 0 : -1;
}

// Whole characters, halves of them, and what lies around the halves.
const unit = fc.constantFrom(
  "a",
  "b",
  "\ud83d",
  "\ude00",
  "\ud83d\ude00",
  "\ud83d\ude01",
  "\ud7ff",
  "\ue000",
  "\uffff",
);

test("texts are ordered by their characters' numbers, be they in or beyond the first 65,536", () => {
  const text = fc.string({ unit, maxLength: 4 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(pointByPoint(a, b));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ["a", "b", -1],
  ["b", "a", 1],
  ["a", "a", 0],
  ["a", "ab", -1],
  ["", "a", -1],
  ["Z", "a", -1],
  ["\uffff", "\ud83d\ude00", -1],
  ["\ud83d\ude01", "\ud83d\ude00", 1],
])("%j and %j", (a, b, sign) => {
  expect(Math.sign(byCodePoint(a, b))).toBe(sign);
});
