import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  followingRuntime,
  snippetMatching,
  snippetRuntime,
} from "../../generator/derived/snippet-runtime.js";
import type { OutputFile } from "../../generator/emit/target.js";
import { toJs } from "../../generator/output/to-js.js";
import { textOf } from "../support/compile-text.js";
import { runtimeOf } from "../support/with-runtime.js";
import { skeleton } from "../targets/markdown-skeleton.js";
import { generatedFrom } from "./hostile-contract.js";
import { pageShape } from "./page-shape.js";
import { phpShape } from "./php-shape.js";
import { syntaxErrors, treeShape } from "./tree-shape.js";

/** Texts that would be code, markup or a comment's end if they were not kept apart. */
const HOSTILE = [
  `"quotes" 'single' \`backticks\``,
  `a \${process.exit(1)} \${x}`,
  "*/ alert(1) /*",
  "**/ /** @type {x} */",
  "</script><script>alert(1)</script>",
  "<!-- comment --> --!> <![CDATA[ ]]>",
  "</SCRIPT x> </script",
  "-->",
  "line\nalert(1)\r\n// next\rlast",
  "line\u2028alert(1)\u2029alert(2)\u0085alert(3)",
  "null \\u0000 \u0000 \x1b[31m \x7f",
  "\u202egnirts\u2066 \u200b\ufeff\u00ad \u{e0041}",
  "\ud800 lone surrogates \udc00",
  "{{x}} {{{x}}} {{> x}} {{#each}} <%= x %>",
  "{% raw %} {# x #} <?php echo 1 ?> #{x} {{DLV - plan}}",
  "[a](javascript:alert(1)) ![x](y)",
  "a | b \\| c",
  "@deprecated x",
  "x\n@deprecated x\n * @internal",
  "see {@link https://evil.example x} and {@inheritDoc y}",
  "// comment # comment",
  "\\",
  "\\\" \\' \\` \\n \\u2028 \\",
  "/regex/ [^/]* (?<a>b) \\/",
  "import x from 'y'; export default z;",
  "#!/bin/sh",
  "\t\ttabs\v\f",
  "as const; satisfies never }) ]);",
  "x".repeat(90),
  "word ".repeat(18),
];

type Shapes = Readonly<Record<string, unknown>>;

/** The shape of each file by path, without those that are copied whatever the contract says. */
function shapesOf(files: readonly OutputFile[]): Shapes {
  const own = files.filter(({ path }) => !path.includes("/runtime/"));
  return Object.fromEntries(own.map(({ path, text }) => [path, shapeOf(path, text)]));
}

function javaScriptFrom(text: string): readonly OutputFile[] {
  const files = generatedFrom(text);
  const own = files.map((file) => ({ ...file, path: `hostile/${file.path}` }));
  return toJs([...own, ...runtimeOf(files)]);
}

const harmless = shapesOf(generatedFrom("Words"));
const harmlessJavaScript = shapesOf(javaScriptFrom("Words"));

/** Without documents and data, in which an example may fit a pattern or not. */
function codeAmong(shapes: Shapes): Shapes {
  return Object.fromEntries(Object.entries(shapes).filter(([path]) => /\.(?:ts|js|html)$/.test(path)));
}

/** File by file, so that a failure shows the one that differs. */
function expectSame(shapes: Shapes, expected: Shapes): void {
  expect(Object.keys(shapes)).toEqual(Object.keys(expected));
  for (const [path, shape] of Object.entries(shapes)) expect(shape, path).toEqual(expected[path]);
}

function shapeOf(path: string, text: string): unknown {
  const own = withoutRuntime(text);
  if (/shopify\/|\/readers\//.test(path))
    return [...syntaxErrors(path, own), ...withoutLengths(treeShape(path, own))];
  if (/\.(?:ts|js)$/.test(path)) return [...syntaxErrors(path, own), ...treeShape(path, own)];
  if (path.includes("ga4/")) return withoutMembers(pageShape(own));
  if (path.endsWith(".html")) return pageShape(own);
  if (path.endsWith(".php")) {
    const { kinds, pages } = phpShape(own);
    return [...kinds, ...withoutLengths(pageShape(pages.join("")))];
  }
  if (path.endsWith(".json")) return dataShape(JSON.parse(text));
  return path.endsWith(".md") ? skeleton(text) : "unknown";
}

/** What of a script no contract changes is as long as all the rest. */
function withoutRuntime(text: string): string {
  const scripts = [followingRuntime, snippetRuntime].reduce(
    (rest, script) => rest.replace(script, () => "var runtime;"),
    text,
  );
  return Object.values(snippetMatching).reduce((rest, reader) => rest.replace(reader, () => "read"), scripts);
}

/** Where a contract says where a value lies, a dot makes one more text of a list, which is no structure. */
function withoutLengths(shape: readonly string[]): readonly string[] {
  return shape.filter((line, index) => !(line.endsWith(" StringLiteral") && shape[index - 1] === line));
}

function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

/** Where a contract's path is the object that is pushed, its segments are members: everything else is to be the same. */
function withoutMembers(shape: readonly string[]): readonly string[] {
  return shape.filter(
    (line) =>
      /^(?:comment|script|text|unclosed)|Expression|Statement|Error/.test(line) &&
      !/ObjectLiteral|ArrayLiteral/.test(line),
  );
}

/** What JSON holds without its texts; a name that a contract gives is a text too. */
function dataShape(data: unknown): unknown {
  if (typeof data === "string") return "text";
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map(dataShape);
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key.endsWith(" name") ? "a name" : key, dataShape(value)]),
  );
}

test("every kind of file is looked at, and harmless words give sound ones", () => {
  const shapes = { ...harmless, ...harmlessJavaScript };
  expect(Object.keys(shapes).filter((path) => shapes[path] === "unknown")).toEqual([]);
  const endings = Object.keys(shapes).map((path) => /(?:\.d)?\.[a-z]+$/.exec(path)?.[0]);
  expect([...new Set(endings)].sort()).toEqual([".d.ts", ".html", ".js", ".json", ".md", ".php", ".ts"]);
  // A parser's complaint would stand at the top of a shape.
  const starts = Object.values(shapes).map((shape) => (Array.isArray(shape) ? shape[0] : "data"));
  expect([...new Set(starts)].sort()).toEqual(["SourceFile", "comment", "data", "program"]);
});

describe.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
  "%s stays text",
  (_, text) => {
    // A constant that is no well-formed text is sent by nobody, as the documents then say.
    const compared = isWellFormed(text) ? (shapes: Shapes) => shapes : codeAmong;

    test("in TypeScript, pages and data", () => {
      expectSame(compared(shapesOf(generatedFrom(text))), compared(harmless));
    });

    test("in JavaScript and its declarations", async () => {
      expectSame(compared(shapesOf(javaScriptFrom(text))), compared(harmlessJavaScript));
    });
  },
);

const PATTERNS = [
  "[/]",
  "/",
  "\\/",
  "[</script>]",
  "</script>",
  "<!--",
  "[<!--]",
  "(?<!--x)a",
  "(?<=<)a",
  "(?<name>a)\\k<name>",
  "[^/*]*/",
  "//",
  "\n|\r|\u2028|[\u2029]|\t",
  "\\u{1F600}|[\u{1F600}-\u{1F64F}]",
  "[\u202e\u200b\u{e0041}]",
  "\ud800|[\udc00]",
  `\`\\$\\{x\\}\``,
  "\"'",
  "\\]|[\\]]",
  "a|b",
];

const SAMPLES =
  `/ // a aa b <a x </script> <!-- ! - < \u{1F600} \u{1F601} \u202e \u{e0041} \ud800 \udc00 "' ] * --xa`
    .split(" ")
    .concat("", "\n", "\t", "\u2028", "\u2029", `\`\${x}\``);

describe.each(PATTERNS)("the pattern %j", (pattern) => {
  const files = generatedFrom("Words", pattern);

  test("leaves the code around it as it is", () => {
    expectSame(codeAmong(shapesOf(files)), codeAmong(harmless));
  });

  test.each([
    ["shared/order-paid.ts", /idText\("order", \{ pattern: (.*?)(?:, maxLength: 1000)? \}\)(?:,$|, "-", )/m],
    [
      "pixel/storefront/snippets.html",
      /runtime\.idText\(\s*"order",\s+\{\s+pattern: (new RegExp\(.*?, "u"\))(?:,\s+maxLength: 1000)?,?\s+\}\s*\),/,
    ],
  ])("means the same in %s", (path, place) => {
    const literal = place.exec(textOf(files, path))?.[1] ?? "none";
    const emitted: RegExp = runInNewContext(literal);
    const matches = (regExp: RegExp) => SAMPLES.filter((sample) => regExp.test(sample));
    expect(matches(emitted)).toEqual(matches(new RegExp(pattern, "u")));
  });
});

test("any mixture of such texts stays text", { timeout: 300_000 }, () => {
  const piece = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 6 }));
  const mixed = fc
    .array(piece, { minLength: 1, maxLength: 4 })
    // What an example is called has an end.
    .map((pieces) => [...pieces.join("")].slice(0, 90).join(""));
  // A text without a letter may count as none, and the contract would lose parts.
  const usable = mixed.filter(
    (text) => /[\p{L}\p{N}]/u.test(text) && isWellFormed(text) && !/[\ufffe\uffff]/.test(text),
  );
  fc.assert(
    fc.property(usable, (text) => expectSame(shapesOf(generatedFrom(text)), harmless)),
    { numRuns: 25 },
  );
});
