import { expect, test } from "vitest";
import { longestText, safePattern, usualMaxLength } from "../../generator/value/runaway-pattern.js";

test.each([
  "^(a+)+$",
  "^([a-z]+ ?)+$",
  "^([A-Z]|[A-Z0-9])+$",
  "(a|aa)+$",
  "^(?:a|b|ab)*$",
  String.raw`^(\w+\s?)*$`,
  "^(.*)*x$",
  "^(?=(a+)+$)",
  "^(([a-z])+.)+[A-Z]([a-z])+$",
  "(x+x+)+y",
  "(a{1,100}){1,100}b",
  "^(a?){40}a{40}$",
  `^${"a?".repeat(40)}${"a".repeat(40)}$`,
])("%s doubles its work with each character", (pattern) => {
  expect(longestText(pattern)).toBe(0);
  expect(safePattern(pattern)).toBeUndefined();
});

test.each(["(.*a){12}$", "a*a*a*a*a*a*a*a*b", String.raw`^.+@.+\..+$`, String.raw`^\s*(.*?)\s*$`])(
  "%s takes more work than the square of the length",
  (pattern) => {
    expect(longestText(pattern)).toBe(0);
  },
);

test.each([
  "^[A-Z0-9]{4,12}$",
  "^[A-Z]-[0-9]{4,8}$",
  "^[A-Z]{1,12}[A-Z0-9]{1,12}[0-9]{1,12}$",
  String.raw`^\d{4}\d{2}\d{2}T?$`,
  "^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
  "(unclosed)+[",
  `^(?:${Array.from({ length: 500 }, (_, index) => `item-${index}`).join("|")})$`,
  `^${"[ab]".repeat(600)}$`,
])("%s is read within a few steps, whatever the text", (pattern) => {
  expect(longestText(pattern)).toBe(Number.POSITIVE_INFINITY);
  expect(usualMaxLength(pattern)).toBeUndefined();
});

test.each([
  "[A-Z]+-[0-9]+",
  "^https?://.+/.+$",
  String.raw`^[^@]+@[^@]+\.[^@]+$`,
  String.raw`^[^\s@]+@[^\s@]+\.[^\s@]+$`,
  "^[a-z0-9]+(?:-[a-z0-9]+)*$",
  String.raw`^\p{L}+( \p{L}+)*$`,
  String.raw`^(?:\p{L}|\d)+$`,
  "^(?:[A-Z]{2})+$",
  "^(a+)+",
  "^(?:ab|ac)+$",
  "^(?!.*--)[a-z0-9-]{1,63}$",
  String.raw`^(['"]).*\1$`,
  "^[A-Za-z0-9_-]{1,64}(,[A-Za-z0-9_-]{1,64}){0,99}$",
])("%s is fast enough for a thousand characters, and not for every text", (pattern) => {
  expect(longestText(pattern)).toBeGreaterThanOrEqual(1000);
  expect(longestText(pattern)).toBeLessThan(Number.POSITIVE_INFINITY);
  expect(usualMaxLength(pattern)).toBe(1000);
});

test("a pattern is not tried on a text that it takes too long for", () => {
  const pattern = safePattern("^.+/.+$");
  expect([pattern?.test("a/b"), pattern?.test("ab"), pattern?.test("a".repeat(100_000))]).toEqual([
    true,
    false,
    true,
  ]);
});

test("a pattern of thousands of characters is judged, or refused, and never runs out of stack", () => {
  expect(longestText(`^${"a".repeat(4900)}$`)).toBe(Number.POSITIVE_INFINITY);
  expect(longestText(`^${"a".repeat(20_000)}$`)).toBe(0);
});
