import { expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import { parseYaml } from "../../generator/yaml/parse.js";
import { brief, place, plain } from "./show.js";

function parse(text: string) {
  const { node, diagnostics } = parseYaml(sourceFile("c.yaml", text));
  return { tree: plain(node), found: diagnostics.map(brief) };
}

test("how an entry without a value came about is told where it shows", () => {
  const helps = (text: string) =>
    parseYaml(sourceFile("c.yaml", text)).diagnostics.map(({ name, primary, help }) => [
      name,
      place(primary.span),
      help,
    ]);
  const gap = 'write the value, or delete the entry; the word itself goes in quotes, as in `"null"`';
  const comma = "in `{ }` a comma ends the text before it";
  const cut = `${comma}: if the words belong to that text, put the whole text in quotes`;
  const word = `write the value, or delete the entry; ${comma}: if the word belongs to that text, put the whole text in quotes`;
  const cases: readonly (readonly [string, string, string])[] = [
    ["a: { b: Asked for, kept and checked }\n", '1:20 "kept and checked"', cut],
    ["a: { b: Asked for, kept }\n", '1:20 "kept"', word],
    [
      "a: { b: “Asked for, kept” }\n",
      '1:21 "kept”"',
      `${comma}, and curly quotes do not prevent that: use straight quotes`,
    ],
    ["a: { b: c, kept and checked: }\n", '1:12 "kept and checked"', gap],
    ["a: { b: c, kept and checked: ~ }\n", '1:30 "~"', gap],
    ["a:\n  kept and checked:\n  b: c\n", '2:3 "kept and checked"', gap],
    ["a: # 1\n", '1:1 "a"', gap],
    ["a: #1\n", '1:1 "a"', '`#` begins a comment: put text that starts with it in quotes, as in `a: "#…"`'],
    [
      "a: {b}\n",
      '1:4 "{b}"',
      'braces begin a map: put text in quotes, as in `a: "{b}"`; or write `b: …` with its value',
    ],
    [
      "a: {{b}}\n",
      '1:4 "{{b}}"',
      'braces begin a map: put text in quotes, as in `a: "{b}"`; or write `b: …` with its value',
    ],
    [
      "- {b, c}\n",
      '1:3 "{b, c}"',
      "write a list in square brackets, as in `[b, c]`; or give each name its value",
    ],
  ];
  for (const [text, at, help] of cases) expect(helps(text)).toEqual([["null-value", at, help]]);
});

test("a name whose keys stand beside it is one mistake", () => {
  const { found, tree } = parse("a: 1\nb: 2\nc:\nd: 3\na: 4\nb: 5\n");
  expect(found).toEqual(['null-value 3:1 "c" a value is missing here']);
  expect(tree).toEqual(["map", ["a", 1], ["b", 2], ["d", 3]]);
  const [only] = parseYaml(sourceFile("c.yaml", "a: 1\nc:\na: 4\n")).diagnostics;
  expect(only?.help).toBe("indent what belongs to `c` further than its name");
});

test("curly quotes around a text are reported, and taken off", () => {
  const { found, tree } = parse('a: “b”\n‘c’: [‘d’, e’s, “f” g]\nh: "“i”"\n');
  expect(found).toEqual([
    'curly-quotes 1:4 "“b”" curly quotes',
    'curly-quotes 2:1 "‘c’" curly quotes',
    'curly-quotes 2:7 "‘d’" curly quotes',
  ]);
  expect(tree).toEqual(["map", ["a", "b"], ["c", ["d", "e’s", "“f” g"]], ["h", "“i”"]]);
});
