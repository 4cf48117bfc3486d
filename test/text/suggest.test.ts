import fc from "fast-check";
import { expect, test } from "vitest";
import { didYouMean } from "../../generator/text/did-you-mean.js";
import { editDistance } from "../../generator/text/edit-distance.js";
import { suggest } from "../../generator/text/suggest.js";

test.each([
  ["curency", ["currency", "content_ids", "value"], ["currency"]],
  ["purchase", ["Purchase", "Search"], ["Purchase"]],
  ["EM", ["em", "ph"], ["em"]],
  ["em", ["ph", "fn", "en"], []],
  ["vlaue", ["value", "values"], ["value"]],
  ["abcd", ["abcf", "abce", "abdc"], ["abce", "abcf", "abdc"]],
  ["trigger", ["trigger"], []],
  ["client-ip-address", ["client_ip_address"], ["client_ip_address"]],
  ["short", ["shroxt"], []],
  ["", ["a"], []],
])("%j of %j suggests %j", (word, candidates, expected) => {
  expect(suggest(word, candidates)).toEqual(expected);
});

test("no more than the limit, each candidate once", () => {
  expect(suggest("abcd", ["abce", "abcf", "abce", "abcg", "abch"])).toEqual(["abce", "abcf", "abcg"]);
  expect(suggest("abcd", ["abce", "abcf"], 1)).toEqual(["abce"]);
});

test("the distance is that of insertions, deletions, exchanges and swaps, or beyond the limit", () => {
  expect(editDistance("ca", "ac", 5)).toBe(1);
  expect(editDistance("kitten", "sitting", 5)).toBe(3);
  expect(editDistance("kitten", "sitting", 2)).toBe(3);
  expect(editDistance("", "abc", 5)).toBe(3);
  expect(editDistance("a".repeat(1_000_000), "b", 2)).toBe(3);
});

test("a limit changes nothing but what is beyond it", () => {
  const word = fc.string({ maxLength: 8, unit: fc.constantFrom("a", "b", "c") });
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 100), limit + 1));
    }),
  );
});

test("the question names what was meant", () => {
  expect(didYouMean([])).toBeUndefined();
  expect(didYouMean(["a"])).toBe("did you mean `a`?");
  expect(didYouMean(["a", "b", "c"])).toBe("did you mean `a`, `b` or `c`?");
});
