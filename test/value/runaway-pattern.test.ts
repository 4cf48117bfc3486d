import { expect, test } from "vitest";
import { isRunaway } from "../../generator/value/runaway-pattern.js";

test.each([
  "^(a+)+$",
  "^([a-z]+ ?)+$",
  String.raw`^(\w+\s?)*$`,
  "^(.*)*x$",
  "^(?=(a+)+$)",
  "^(([a-z])+.)+[A-Z]([a-z])+$",
  "(x+x+)+y",
])("%s can run for hours", (pattern) => {
  expect(isRunaway(pattern)).toBe(true);
});

test.each([
  "^[A-Z]-[0-9]{4,8}$",
  "^[a-z0-9]+(?:-[a-z0-9]+)*$",
  String.raw`^\p{L}+( \p{L}+)*$`,
  String.raw`^(?:\p{L}|\d)+$`,
  String.raw`^[^\s@]+@[^\s@]+\.[^\s@]+$`,
  "^(?:[A-Z]{2})+$",
  "^(a+)+",
  "(unclosed)+[",
])("%s cannot", (pattern) => {
  expect(isRunaway(pattern)).toBe(false);
});
