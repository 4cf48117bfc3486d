import fc from "fast-check";
import { expect, test } from "vitest";
import { displayWidth, displayWidths } from "../../generator/text/display-width.js";
import { visible } from "../../generator/text/visible.js";

test.each([
  ["\u001b[31mred\u0007", "␛[31mred␇"],
  ["a\tb\nc\r", "a␉b␊c␍"],
  ["\u007f\u009b", "␡<U+009B>"],
  ["\u202eabc\u2066", "<U+202E>abc<U+2066>"],
  ["\u2028\ufeff\u200b", "<U+2028><U+FEFF><U+200B>"],
  ["\ud800x", "<U+D800>x"],
  ["naïve 東京 👩\u200d💻", "naïve 東京 👩\u200d💻"],
  ["👍🏽\u200d❤\ufe0f\u200d🔥", "👍🏽\u200d❤\ufe0f\u200d🔥"],
])("%j is shown as %j", (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test("nothing that a terminal would act on is left", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(visible(text))).toBe(false);
      expect(visible(visible(text))).toBe(visible(text));
    }),
  );
});

test.each([
  ["abc", 3],
  ["é", 1],
  ["e\u0301", 1],
  ["東京", 4],
  ["한글", 4],
  ["ｱ", 1],
  ["Ａ", 2],
  ["😀", 2],
  ["👍🏽", 2],
  ["👩\u200d💻", 2],
  ["❤\ufe0f", 2],
  ["🇩🇪", 2],
])("%s takes %i columns", (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

test("there is a width for each code point", () => {
  expect(displayWidths("a東e\u0301")).toEqual([1, 2, 1, 0]);
});
