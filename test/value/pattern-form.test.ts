import { expect, test } from "vitest";
import { isPattern, type ParsedPattern, parsePattern } from "../../generator/value/parse-pattern.js";
import { isAnchored, patternInside } from "../../generator/value/pattern-form.js";

function parsed(source: string): ParsedPattern {
  const pattern = parsePattern(source);
  if (pattern === undefined) throw new Error(`${source} is no pattern`);
  return pattern;
}

test.each([
  ["^[a-z]{2,}$", true],
  ["^\\p{L}+$", true],
  ["(?<year>[0-9]{4})", true],
  ["", true],
  ["^(a$", false],
  ["\\-", false],
  ["a{1", false],
  ["\\p{Nothing}", false],
  ["[b-a]", false],
])("%s: whether it is a pattern under the flag u", (text, is) => {
  expect(isPattern(text)).toBe(is);
});

test("what nests deeper than can be read is none", () => {
  expect([1, 100, 10_000].map((depth) => isPattern(`${"(".repeat(depth)}a${")".repeat(depth)}`))).toEqual([
    true,
    true,
    false,
  ]);
});

test.each([
  ["^[0-9]+$", true],
  ["^(?:a|b)$", true],
  ["^a$|^b$", true],
  ["(^a|^b)c$", true],
  ["(?:^a$){2}", true],
  ["(?=.)^a$", true],
  ["x*^a$y*", true],
  ["[0-9]+", false],
  ["^[0-9]+", false],
  ["[0-9]+$", false],
  ["^a|b$", false],
  ["^a$|b", false],
  ["(?:^a|b)c$", false],
  ["(?:^)?a$", false],
  ["(?:^a$)*", false],
  ["(?<=^)a$", false],
  ["^a(?=$)", false],
  ["[^]a$", false],
  ["\\^a\\$", false],
])("%s: whether it is anchored", (source, is) => {
  expect(isAnchored(parsed(source))).toBe(is);
});

test.each([
  ["^[^-]+$", "[^-]+"],
  ["^(a|b)\\p{L}$", "(a|b)\\p{L}"],
  ["^$", ""],
  ["^a|b$", undefined],
  ["^a$|^b$", undefined],
  ["[a-z]", undefined],
  ["^a", undefined],
  ["(?:^a$)", undefined],
  ["^(?!0)[0-9]+$", undefined],
  ["^a\\b$", undefined],
  ["^(a)\\1$", undefined],
  ["^(?<part>a)$", undefined],
  ["^(", undefined],
])("%s: what of it can stand in a longer one", (source, inside) => {
  expect(patternInside(source)).toBe(inside);
});
