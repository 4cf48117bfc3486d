import { expect, test } from "vitest";
import { parseGlob } from "../../generator/text/glob.js";

function matches(glob: string, name: string): boolean {
  const [segment, ...others] = parseGlob(glob) ?? [];
  expect(others).toEqual([]);
  if (segment?.kind === "names") return segment.matches(name);
  return segment?.kind === "name" && segment.name === name;
}

test.each<readonly [glob: string, matching: readonly string[], others: readonly string[]]>([
  ["*.yaml", ["a.yaml", "é😀.yaml"], [".yaml", ".a.yaml", "a.yml", "a.yaml.txt"]],
  ["a?c", ["abc", "a😀c"], ["ac", "abbc"]],
  ["[a-c]x", ["ax", "cx"], ["dx", "-x"]],
  ["[!a-c]x", ["dx", "-x"], ["ax", "xx "]],
  ["[^ab]x", ["cx"], ["ax", "bx"]],
  ["[]a]x", ["]x", "ax"], ["[x", "bx"]],
  ["[a", ["[a"], ["a"]],
  ["a+b.(c)".replace(/[()]/g, ""), ["a+b.c"], ["aab.c", "a+bxc"]],
  ["*a*b*", ["ab", "xaybz"], ["ba", "a"]],
  [".*", [".git"], ["git"]],
])("%s", (glob, matching, others) => {
  expect(matching.filter((name) => !matches(glob, name))).toEqual([]);
  expect(others.filter((name) => matches(glob, name))).toEqual([]);
});

test("segments are names, patterns, or any number of folders, and a last ** is every file below", () => {
  const kinds = (glob: string) => parseGlob(glob)?.map(({ kind }) => kind);
  expect(kinds("./events/**/*.yaml")).toEqual(["name", "folders", "names"]);
  expect(kinds("events//a.yaml")).toEqual(["name", "name"]);
  expect(kinds("events/**")).toEqual(["name", "folders", "names"]);
});

test.each(["{a,b}.yaml", "+(a).yaml", "!a.yaml", "a\\*.yaml", "@(a|b)"])("%s is refused", (glob) => {
  expect(parseGlob(glob)).toBeUndefined();
});

test("a name is matched within its length times that of the glob", () => {
  const name = `${"a".repeat(5000)}c`;
  expect(matches(`${"*a".repeat(200)}*b`, name)).toBe(false);
  expect(matches(`${"*a".repeat(200)}*c`, name)).toBe(true);
});
