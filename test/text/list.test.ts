import { expect, test } from "vitest";
import { joinWords, listAll, listAny } from "../../generator/text/list.js";
import { quote } from "../../generator/text/quote.js";

test("lists read as English", () => {
  expect(listAll([])).toBe("");
  expect(listAll(["a"])).toBe("`a`");
  expect(listAll(["a", "b"])).toBe("`a` and `b`");
  expect(listAny(["a", "b", "c"])).toBe("`a`, `b` or `c`");
  expect(joinWords(["text", "a map"], "or")).toBe("text or a map");
});

test("a name that nobody could read is cut", () => {
  expect(quote("x".repeat(80))).toBe(`\`${"x".repeat(80)}\``);
  expect(quote("😀".repeat(81))).toBe(`\`${"😀".repeat(80)}…\``);
});
