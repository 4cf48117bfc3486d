import { expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import type { YamlNode } from "../../generator/yaml/node.js";
import { MAX_FILE_LENGTH, parseYaml } from "../../generator/yaml/parse.js";
import { brief, place, plain } from "./show.js";

function parse(text: string) {
  const { node, diagnostics } = parseYaml(sourceFile("contract.yaml", text));
  return { node, tree: plain(node), found: diagnostics.map(brief) };
}

test("scalars keep what was written", () => {
  const { node, found } = parse(
    "zp: 01067\nph: +4915112345678\nid: 4001002003004005006\ne: 1e5\ny: yes\nd: 2026-01-15\nh: 0x1F\nu: 1_000\nt: true\nq: '5'\nl: |\n  a\n  b\nf: >-\n  a\n  b\n",
  );
  expect(found).toEqual([]);
  const entries = node?.kind === "map" ? node.entries : [];
  expect(
    entries.map(({ key, value }) => [key.value, value.kind === "scalar" ? [value.value, value.source] : []]),
  ).toEqual([
    ["zp", [1067, "01067"]],
    ["ph", [4915112345678, "+4915112345678"]],
    ["id", [Number("4001002003004005006"), "4001002003004005006"]],
    ["e", [100000, "1e5"]],
    ["y", ["yes", "yes"]],
    ["d", ["2026-01-15", "2026-01-15"]],
    ["h", [31, "0x1F"]],
    ["u", ["1_000", "1_000"]],
    ["t", [true, "true"]],
    ["q", ["5", "5"]],
    ["l", ["a\nb\n", "a\nb\n"]],
    ["f", ["a b", "a b"]],
  ]);
});

test.each([
  ["Unix line ends", "", "\n"],
  ["Windows line ends and a byte order mark", "\ufeff", "\r\n"],
])("spans are right with %s", (_, mark, end) => {
  const { node, found } = parse(
    mark +
      ["a: one # note", "b:", "  - x", "  - { y: 'z' } # note", "", "# end", "c: |", "  text", ""].join(end),
  );
  const spans: string[] = [];
  const visit = (one: YamlNode | undefined): void => {
    if (one?.kind === "seq") one.items.forEach(visit);
    if (one?.kind === "map") {
      for (const { key, value } of one.entries) {
        spans.push(place(key.span), place(value.span));
        visit(value);
      }
    }
  };
  visit(node);
  const e = JSON.stringify(end).slice(1, -1);
  expect(found).toEqual([]);
  expect(spans).toEqual([
    '1:1 "a"',
    '1:4 "one"',
    '2:1 "b"',
    `3:3 "- x${e}  - { y: 'z' }"`,
    '4:7 "y"',
    `4:10 "'z'"`,
    '7:1 "c"',
    `7:4 "|${e}  text"`,
  ]);
});

test("keys are text as written, whatever they look like", () => {
  expect(parse("1: a\ntrue: b\nnull: c\n~: d\n01: e\n'': f\n__proto__: g\n'<<': h\n").tree).toEqual([
    "map",
    ["1", "a"],
    ["true", "b"],
    ["null", "c"],
    ["~", "d"],
    ["01", "e"],
    ["", "f"],
    ["__proto__", "g"],
    ["<<", "h"],
  ]);
});

test("an alias has what its anchor has, at the anchor's place", () => {
  const { node, tree, found } = parse("a: &x { k: v }\nb: *x\n&y c: [*x]\nd: *y\n*y : e\n");
  expect(found).toEqual(['duplicate-key 5:1 "*y" given again here']);
  expect(tree).toEqual([
    "map",
    ["a", ["map", ["k", "v"]]],
    ["b", ["map", ["k", "v"]]],
    ["c", [["map", ["k", "v"]]]],
    ["d", "c"],
  ]);
  const [a, b] = node?.kind === "map" ? node.entries : [];
  expect(b?.value).toBe(a?.value);
});

test("what can be left out is left out, and the rest is there", () => {
  const { tree, found } = parse(
    "a:\nb: ~\nc: [~, 1]\nd: 1\nd: 2\n? [e]\n: 1\nf: *nix\ng: &h [*h]\n<<: { i: 1 }\nj: !secret x\n: k\nl:\n  -\n",
  );
  expect(tree).toEqual(["map", ["c", [1]], ["d", 1], ["g", []], ["j", "x"], ["l", []]]);
  expect(found).toEqual([
    'custom-tag 11:4 "!secret" delete this tag',
    'null-value 1:1 "a" a value is missing here',
    'null-value 2:4 "~" this means that there is no value',
    'null-value 3:5 "~" this means that there is no value',
    'duplicate-key 5:1 "d" given again here',
    'non-text-key 6:3 "[e]" a name is expected here',
    'unknown-alias 8:4 "*nix" no such anchor above',
    'recursive-alias 9:8 "*h" this would contain itself',
    'merge-key 10:1 "<<" merged here',
    'non-text-key 12:1 "" a name is expected here',
    'null-value 14:4 "" a value is missing here',
  ]);
});

test("a duplicate key shows both places", () => {
  const { diagnostics } = parseYaml(sourceFile("c.yaml", "a: 1\nb: 2\n'a': 3\n"));
  expect(
    diagnostics.map(({ primary, related }) => [primary, ...related].map(({ span }) => place(span))),
  ).toEqual([[`3:1 "'a'"`, '1:1 "a"']]);
});

test.each([
  ["a tab", "a:\n\tb: 1\n", ['tab-indentation 2:1 "\\t" a tab']],
  [
    "tabs here and there",
    "a:\n  b: 1\n  \tc: 2\nd: 3\n\te: 5\n",
    ['tab-indentation 3:3 "\\t" a tab', 'tab-indentation 5:1 "\\t" a tab'],
  ],
  [
    "tabs in brackets",
    "a: {\n\tb: 1,\n\tc: 2 }\n",
    ['tab-indentation 2:1 "\\t" a tab', 'tab-indentation 3:1 "\\t" a tab'],
  ],
  ["an open quote", 'a: "x\nb: 1\nc: 2\n', ['yaml-syntax 1:4 "\\"" opened here']],
  ["an open bracket", "a: [1, 2\nb: 1\n", ['yaml-syntax 1:4 "[" opened here']],
  ["an open brace behind a closed list", "a: { x: [1, 2]\nc: 3\n", ['yaml-syntax 1:4 "{" opened here']],
  ["an open brace around a closed one", "a: { b: { c: d }\n", ['yaml-syntax 1:4 "{" opened here']],
  ["an open list of closed ones", "a: [[1], [2]\nb: c\n", ['yaml-syntax 1:4 "[" opened here']],
  [
    "an open brace in a map",
    "s:\n  o: { k: server, allow: { x: y }\n  l: { k: crm }\n",
    ['yaml-syntax 2:6 "{" opened here'],
  ],
  ["JSON cut off behind a list", "{ a: [1, 2]", ['yaml-syntax 1:1 "{" opened here']],
  ["a colon in text", "a: b: c\nd: @e\n", ['yaml-syntax 1:4 "b" here', 'yaml-syntax 2:4 "@" here']],
  ["a missing colon", "a: 1\nfoo\nb: 2\n", ['yaml-syntax 2:1 "foo\\nb" here']],
  ["a path in a flow map", "a: { b: c[].d }\ne: 1\nf: 2\n", ['yaml-syntax 1:10 "[" here']],
  ["a template in a flow map", "a: {\n  b: c-{d},\n  e: f }\ng: 1\n", ['yaml-syntax 2:8 "{" here']],
  ["a path in a flow list", "a: [b[].c]\nd: 1\n", ['yaml-syntax 1:6 "[" here']],
  ["a wrong indent", "a:\n   b: 1\n  c: 2\n", ['yaml-syntax 3:1 "  " here']],
  ["an unknown escape", 'a: "\\q"\n', ['yaml-syntax 1:5 "\\\\" here']],
  [
    "no YAML",
    "<!DOCTYPE html>\n<body>a: b</body>\n</html>",
    ['yaml-syntax 1:1 "<!DOCTYPE html>\\n<body>a" here', 'yaml-syntax 3:1 "</html>" here'],
  ],
  ["closing brackets", "]\n}\n", ['yaml-syntax 1:1 "]" here', 'yaml-syntax 2:1 "}" here']],
  ["nothing", "", ['empty-file 1:1 "" nothing here']],
  ["comments", "# a\n\n# b\n", ['empty-file 1:1 "" nothing here']],
  ["a document marker", "---\n", ['empty-file 1:1 "" nothing here']],
  ["null", "~\n", ['null-value 1:1 "~" this means that there is no value']],
  ["a control character", "a: 1\nb: x\u0000y\n", ['control-character 2:5 "\\u0000" this character']],
  ["old line ends", "a: 1\rb: 2\r", ['control-character 1:5 "\\r" this character']],
])("%s: reported, nothing returned", (_, text, expected) => {
  const { node, found } = parse(text);
  expect(found).toEqual(expected);
  expect(node).toBeUndefined();
});

test("a bracket in a text without quotes is told to be quoted, a bracket anywhere else is not", () => {
  const helps = (text: string) =>
    parseYaml(sourceFile("c.yaml", text)).diagnostics.map(({ message, help }) => `${message}: ${help}`);
  const inText = (bracket: string, example: string) =>
    `a \`${bracket}\` in a text that is not in quotes: inside \`{ }\` and \`[ ]\`, put a text that contains brackets in quotes, as in \`${example}\``;
  const behind = (other: string, inner: string) =>
    `text after a closing quote: a quote ends the text that it opened: put the whole text in ${other} quotes, or write the inner quote as \`${inner}\``;
  const path = inText("[", '{ contents.id: "lines[].sku" }');
  const template = inText("{", '{ eventId: "order-{order_id}" }');
  expect(helps("a: { b: c[].d }\n")).toEqual([path]);
  expect(helps("a: [b[].c]\n")).toEqual([path]);
  expect(helps("a: { b: c-{d} }\n")).toEqual([template]);
  expect(helps("a: { b: 'c'[d] }\n")).toEqual([behind("double", "''")]);
  expect(helps('a: "b"[c]\n')).toEqual([behind("single", '\\"')]);
  expect(helps("a: {b}-c\n")).toEqual([
    'text after a closing `}`: text that starts with a bracket goes in quotes as a whole, as in `eventId: "{order_id}-paid"`',
  ]);
});

test("a second document is reported, the first one read", () => {
  const { tree, found } = parse("a: 1\n---\nb: 2\n...\nc: 3\n");
  expect(tree).toEqual(["map", ["a", 1]]);
  expect(found).toEqual(['multiple-documents 2:1 "---" a second document starts here']);
});

test("markers around a single document are fine", () => {
  expect(parse("%YAML 1.2\n---\na: 1\n...\n")).toMatchObject({ tree: ["map", ["a", 1]], found: [] });
});

test("another version of YAML is refused and not obeyed", () => {
  const { tree, found } = parse("%YAML 1.1\n---\na: yes\n");
  expect(tree).toEqual(["map", ["a", "yes"]]);
  expect(found).toEqual(['yaml-directive 1:1 "%YAML 1.1" delete this line']);
});

test("an anchor that is defined twice is refused, wherever the second one is", () => {
  expect(parse("a: &x one\nb: [&x two, *x]\n").found).toEqual([
    'duplicate-anchor 2:5 "&x" defined again here',
  ]);
  expect(parse("a: &x { b: &x inner }\nc: *x\n").found).toEqual([
    'duplicate-anchor 1:12 "&x" defined again here',
  ]);
  expect(parse("a: &x # why\n  - 1\nb: &x\n  c: *x\n").found).toEqual([
    'duplicate-anchor 3:4 "&x" defined again here',
  ]);
});

test("a thousand aliases are fine, one more is not", () => {
  const list = (count: number) => `a: &a x\nb: [${Array(count).fill("*a").join(", ")}]\n`;
  expect(parse(list(1000)).found).toEqual([]);
  expect(parse(list(1001))).toMatchObject({
    node: undefined,
    found: ['excessive-aliases 2:4005 "*a" this alias passes the limit'],
  });
});

test("aliases of aliases are counted, not built", () => {
  const names = Array.from({ length: 60 }, (_, index) => `n${index}`);
  const text = names
    .map(
      (name, index) =>
        `${name}: &${name} [${
          index === 0
            ? "x"
            : Array(9)
                .fill(`*n${index - 1}`)
                .join(",")
        }]\n`,
    )
    .join("");
  expect(parse(text).found).toEqual(['excessive-aliases 5:10 "*n3" this alias passes the limit']);
});

test("a large value with many aliases is refused too", () => {
  const text = `a: &a [${Array(1000).fill("x").join(",")}]\nb: [${Array(200).fill("*a").join(",")}]\n`;
  expect(parse(text).found).toEqual(['excessive-aliases 2:302 "*a" this alias passes the limit']);
});

test.each([
  ["[", "["],
  ["{a: ", "{a: "],
  ["- ", "- "],
  ["? ", "? "],
])("ten thousand levels of %j are refused before anything calls itself", (_, level) => {
  const { node, found } = parse(level.repeat(10_000));
  expect(node).toBeUndefined();
  expect(found.map((line) => line.split(" ")[0])).toEqual(["excessive-nesting"]);
});

test("depth that aliases add up counts as well", () => {
  const level = (name: string, inner: string) =>
    `${name}: &${name} ${"[".repeat(60)}${inner}${"]".repeat(60)}\n`;
  expect(parse(level("a", "x")).found).toEqual([]);
  expect(parse(level("a", "x") + level("b", "*a")).found).toEqual([
    'excessive-nesting 2:67 "*a" this alias passes the limit',
  ]);
});

test("a file that is too large is not read", () => {
  expect(parse("[".repeat(MAX_FILE_LENGTH + 1)).found).toEqual(['oversized-file 1:1 "" not read']);
});

test("a million closing brackets do not exhaust anything", () => {
  expect(parse("]".repeat(1_000_000)).found).toEqual(['yaml-syntax 1:1 "]" here']);
});
