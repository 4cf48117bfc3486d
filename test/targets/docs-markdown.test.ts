import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../generator/build/files-below.js";
import { jsonLines } from "../../generator/emit/json-text.js";
import { codeBlock, codeSpan, inlineMarkdown, markdownText } from "../../generator/emit/markdown.js";
import {
  joinProse,
  listProse,
  name,
  names,
  plainProse,
  prose,
  proseMarkdown,
  text,
} from "../../generator/emit/prose.js";
import { skeleton } from "./markdown-skeleton.js";

test("words keep their meaning and lose their markup", () => {
  expect(markdownText("The order's total, in EUR (tax included).")).toBe(
    "The order's total, in EUR (tax included).",
  );
  expect(markdownText("a | b *c* _d_ [e](f) <g> & h # i ~j~ {k} \\")).toBe(
    "a \\| b \\*c\\* \\_d\\_ \\[e\\](f) &lt;g&gt; &amp; h \\# i \\~j\\~ \\{k\\} \\\\",
  );
  expect(markdownText("two\n\nlines\u2028and\ta third")).toBe("two lines and a third");
  expect(markdownText("the parameter `value_x` and a lone ` sign")).toBe(
    "the parameter `value_x` and a lone \\` sign",
  );
});

test("a line opens no block", () => {
  expect(markdownText("- a")).toBe("\\- a");
  expect(markdownText("+ a")).toBe("\\+ a");
  expect(markdownText("=== a")).toBe("\\=== a");
  expect(markdownText("12. a")).toBe("12\\. a");
  expect(markdownText("3) a")).toBe("3\\) a");
  expect(markdownText("# a")).toBe("\\# a");
  expect(markdownText("    a")).toBe("a");
});

test("nothing becomes a link by itself", () => {
  expect(markdownText("See https://shop.example/a_b, or (www.shop.example).")).toBe(
    "See `https://shop.example/a_b`, or (`www.shop.example`).",
  );
  expect(markdownText("mail jane@shop.example or @team, 3 @ 4")).toBe(
    "mail `jane@shop.example` or `@team`, 3 @ 4",
  );
  expect(markdownText("javascript:alert(1)")).toBe("javascript:alert(1)");
});

test("code takes as many backticks as it needs, and none where a bar would part cells", () => {
  expect(codeSpan("order_id")).toBe("`order_id`");
  expect(codeSpan("a`b")).toBe("``a`b``");
  expect(codeSpan("`a")).toBe("`` `a ``");
  expect(codeSpan(" a ")).toBe("`  a  `");
  expect(codeSpan("^(A|B)$")).toBe("<code>&#94;&#40;A&#124;B&#41;&#36;</code>");
  expect(codeSpan("a|www.b.c")).toBe("<code>a&#124;www<wbr>&#46;b<wbr>&#46;c</code>");
  expect(codeSpan("a\nb\u202ec")).toBe("`a␊b<U+202E>c`");
  expect(codeBlock("json", '"```"')).toBe('````json\n"```"\n````');
});

test("JSON has as many lines as its layout asks for", () => {
  const value = {
    a: [{ b: 1 }, { b: [2, { c: undefined }] }],
    d: { e: [], f: "\u202e" },
    g: undefined,
    h: [3, 4],
  };
  expect(jsonLines(value, { a: {}, d: { e: {} } })).toBe(
    [
      "{",
      ' "a": [',
      '  {"b":1},',
      '  {"b":[2,{}]}',
      " ],",
      ' "d": {',
      '  "e": [],',
      '  "f": "\\u202e"',
      " },",
      ' "h": [3,4]',
      "}",
    ].join("\n"),
  );
  expect(jsonLines({ a: { 'x"y': 1, constructor: { z: 2 } } }, { a: {} })).toBe(
    '{\n "a": {\n  "x\\"y": 1,\n  "constructor": {"z":2}\n }\n}',
  );
  expect(jsonLines({ a: [{ b: [{ c: 1 }] }] }, { a: { b: {} } }, "  ")).toBe(
    '{\n   "a": [\n    {\n     "b": [\n      {"c":1}\n     ]\n    }\n   ]\n  }',
  );
});

test("a sentence keeps ours, theirs and names apart", () => {
  const sentence = prose`${text("*Shop*\n1")} sends ${names(["a", "b_c", "d"])}.`;
  expect(proseMarkdown(sentence)).toBe("\\*Shop\\* 1 sends `a`, `b_c` and `d`.");
  expect(plainProse(sentence)).toBe("*Shop* 1 sends `a`, `b_c` and `d`.");
  expect(proseMarkdown(prose`${text("1. one")}`)).toBe("1\\. one");
  expect(plainProse(listProse([name("a")], " or "))).toBe("`a`");
  expect(plainProse(listProse([name("a"), name("b"), name("c")], ", or "))).toBe("`a`, `b`, or `c`");
  expect(plainProse(joinProse([name("a"), text("b")], "; "))).toBe("`a`; b");
});

test("our own words in sentences hold no markup, since nobody escapes them", () => {
  const folder = join(import.meta.dirname, "../../generator/targets/docs");
  const sources = filesBelow(folder, ".ts").map((path) => readFileSync(join(folder, path), "utf8"));
  const sentences = sources.flatMap((source) => source.split("prose`").slice(1));
  const pieces = sentences.flatMap(piecesOf);
  expect(pieces.length).toBeGreaterThan(100);
  expect(pieces.filter((piece) => inlineMarkdown(piece) !== piece)).toEqual([]);
});

test("the skeleton that other tests compare sees what has a meaning", () => {
  const plain = skeleton("| a | b |\n\nwords");
  for (const hostile of [
    "| a | b | c |\n\nwords",
    "| a | b |\n\n- words",
    "| a | b |\n\n<b>words",
    "| a | b |\n\nwww.x",
  ]) {
    expect(skeleton(hostile)).not.toEqual(plain);
  }
  expect(skeleton("| `x` | \\* |\n\nother")).toEqual(plain);
});

/** The words of a template literal between its holes; the text begins within it. */
function piecesOf(source: string): readonly string[] {
  const end = source.search(/`|\$\{/);
  if (source.startsWith("`", end)) return [source.slice(0, end)];
  let depth = 1;
  let at = end + 2;
  for (; depth > 0; at += 1) depth += { "{": 1, "}": -1 }[source.charAt(at)] ?? 0;
  return [source.slice(0, end), ...piecesOf(source.slice(at))];
}
