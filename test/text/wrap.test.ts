import fc from "fast-check";
import { expect, test } from "vitest";
import { wrap } from "../../generator/text/wrap.js";

test("lines are broken between words, and a long word stands alone", () => {
  expect(wrap("one two  three\nfour", 9)).toEqual(["one two", "three", "four"]);
  expect(wrap("a incomprehensibilities b", 5)).toEqual(["a", "incomprehensibilities", "b"]);
  expect(wrap(" ", 5)).toEqual([]);
});

test("no word is lost, and only a word alone is wider", () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/)),
      fc.integer({ min: 1, max: 40 }),
      (words, width) => {
        const lines = wrap(words.join(" "), width);
        expect(lines.flatMap((line) => line.split(" "))).toEqual(words);
        expect(lines.filter((line) => line.length > width && line.includes(" "))).toEqual([]);
      },
    ),
  );
});
