import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import { readOrdinary } from "../../generator/yaml/ordinary/read-ordinary.js";
import { parseWithLibrary } from "../../generator/yaml/parse.js";

const root = resolve(import.meta.dirname, "../..");

const contracts = readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".yaml"))
  .sort()
  .map((path) => [path, readFileSync(join(root, "examples", path), "utf8")] as const);

/** Reads a text both ways: what is ordinary has to come out as the library has it, and without a word. */
function isReadAlike(text: string): boolean {
  const file = sourceFile("c.yaml", text);
  const node = readOrdinary(file);
  if (node === undefined) return false;
  expect({ text, node, diagnostics: [] }).toEqual({ text, ...parseWithLibrary(file) });
  return true;
}

test.each(contracts)("%s is ordinary", (_, text) => {
  expect(isReadAlike(text)).toBe(true);
});

test.each([
  ["keys of all kinds", `a: 1\n"b c": 2\n'it''s': 3\n-d: 4\n"e\\u0041": 5\nf-g.h[]: 6\nhttp://x: 7\n`],
  [
    "scalars that YAML takes for something",
    "a: 01067\nb: +49\nc: 1e5\nd: 0x1F\ne: 0o17\nf: .5\ng: true\nh: -.inf\n",
  ],
  ["scalars that only look so", "a: 1_000\nb: yes\nc: 2026-01-15\nd: -x\ne: nullable\nf: .x\ng: +\nh: No\n"],
  ["quoted scalars", `a: "x # y"\nb: 'it''s: "so"'\nc: "\\ttab \\"q\\" \\u00e9"\nd: ""\ne: ' '\n`],
  ["scalars of several lines", `a: one\n  two:three\nb: "one\n\n  two"\nc: 'one\n  two'\nd: e\n  - f\n`],
  [
    "block scalars",
    "a: >-\n  one\n  two\n\n  three\nb: |\n    one\n      two\n\nc: |-\n  # no comment\nd: >\n  x",
  ],
  ["comments everywhere", "# a\n\na: b # c\n  # d\nc: # e\n# f\n  d: e#f\n  g: [h, # i\n    j] # k\n# l"],
  ["lists", "a:\n- b\n- c: d\n  e: f\n- - g\n  - h\n-\n  i: j\nk:\n  - l\n  -   m: n\n      o: p\n"],
  ["brackets", "a: {b: c, d: [e, {f: g}], h: i:j, k: https://l/m?n=o, }\np: []\nq: {}\nr: [\n  s,\n  t ]\n"],
  ["anchors and aliases", "a: &x b\nc: &y\n  d: e\ne: [&z {f: g}, *z]\nh: *z\ni:\n- &k l\n- *k\n"],
  ["a mark at the beginning", "# a\n---\nb: c\n"],
  ["no line end at the end", "a:\n  b: c"],
  // The low bytes of these are signs of YAML, and letters that would pass for what is written.
  [
    "wide characters",
    'a: b\u013ac \u0122\u0123\n"\u0161": {d: \u2019\u{1f600}\u0141, e: [\u20ac, f]}\ng: h # “i”\n',
  ],
])("%s are ordinary", (_, text) => {
  expect(isReadAlike(text)).toBe(true);
});

test.each([
  ["nothing", ""],
  ["no map", "- a\n"],
  ["an indented map", "  a: b\n"],
  ["a value is missing", "a:\nb: c\n"],
  ["null", "a: ~\n"],
  ["a key twice", "a: b\na: c\n"],
  ["a merge key", "a: &b {c: d}\n<<: *b\n"],
  ["a tag", "a: !!str b\n"],
  ["a tab", "a:\tb\n"],
  ["Windows line ends", "a: b\r\n"],
  ["a byte order mark", "\ufeffa: b\n"],
  ["a second document", "a: b\n---\nc: d\n"],
  ["an end", "a: b\n...\n"],
  ["a directive", "%YAML 1.2\n---\na: b\n"],
  ["an explicit key", "? a\n: b\n"],
  ["a key behind a value", "a: b: c\n"],
  ["a list behind a key", "a: - b\n"],
  ["text behind a quote", 'a: "b" c\n'],
  ["an open quote", 'a: "b\n'],
  ["an open bracket", "a: [b\n"],
  ["a bracket without indentation", "a: {\n  b: c\n}\n"],
  ["a pair in a list", "a: [b: c]\n"],
  ["names in braces", "a: {b}\n"],
  ["a comment without a space", "a: [b]#c\n"],
  ["a comment in a scalar", "a: b\n  # c\n  d\n"],
  ["indentation that fits nothing", "a:\n    b: c\n  d: e\n"],
  ["an alias of nothing", "a: *b\n"],
  ["an anchor in itself", "a: &b [*b]\n"],
  ["two anchors", "a: &b &c d\n"],
  ["curly quotes", "a: “b”\n"],
  ["an unknown escape", 'a: "\\q"\n'],
  ["an indentation given", "a: |2\n   b\n"],
  ["empty lines kept", "a: |+\n  b\n\n"],
  ["spaces in an empty line", "a: |\n  b\n   \n"],
  ["depth", `a: ${"[".repeat(60)}${"]".repeat(60)}\n`],
])("%s is left to the library", (_, text) => {
  expect(isReadAlike(text)).toBe(false);
});

describe("whatever is written, it is read alike or left to the library", () => {
  const fragment = fc.oneof(
    fc.constantFrom(
      "a",
      "b: ",
      "c:",
      "- ",
      "\n",
      "\n  ",
      "\n    ",
      "  ",
      "[",
      "]",
      "{",
      "}",
      ", ",
      ",",
      ":",
      "-",
      "?",
    ),
    fc.constantFrom(
      "# d",
      " # e",
      "'",
      '"',
      "\\",
      "\\n",
      "''",
      "|\n",
      ">-\n",
      "|-\n",
      "null",
      "~",
      "1",
      "0x1F",
      ".5",
      "true",
    ),
    fc.constantFrom(
      "x:y",
      "k: [a, b]\n",
      "k: {a: b}\n",
      "- - f",
      "a: b\n",
      "&g ",
      "*g",
      "<<: ",
      "!",
      "%",
      "@",
      "`",
      "“h”",
      "é",
    ),
    fc.constantFrom("---\n", "...\n", "\t", "\r\n", "\u00a0", "\u2028"),
  );

  test("texts made of pieces", () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 18 }), (pieces) => {
        if (isReadAlike(`k: ${pieces.join("")}`)) read += 1;
      }),
      { numRuns: 10_000 },
    );
    expect(read).toBeGreaterThan(200);
  });

  test("stretches of the example contracts, with something changed", () => {
    const lines = contracts.flatMap(([, text]) => text.split("\n"));
    const offset = fc.double({ min: 0, max: 1, noNaN: true });
    const change = fc.record({ at: offset, deleted: fc.nat(3), inserted: fc.option(fragment, { nil: "" }) });
    let read = 0;
    fc.assert(
      fc.property(
        fc.nat(lines.length - 1),
        fc.integer({ min: 2, max: 20 }),
        fc.array(change, { maxLength: 2 }),
        (first, count, changes) => {
          const stretch = lines.slice(first, first + count);
          const indentation = /^ */.exec(stretch[0] ?? "")?.[0].length ?? 0;
          let text = stretch.map((line) => line.replace(new RegExp(`^ {0,${indentation}}`), "")).join("\n");
          for (const { at, deleted, inserted } of changes) {
            const place = Math.floor(at * text.length);
            text = text.slice(0, place) + inserted + text.slice(place + deleted);
          }
          if (isReadAlike(text)) read += 1;
        },
      ),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(500);
  });
});
