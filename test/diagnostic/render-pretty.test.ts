import fc from "fast-check";
import { expect, test } from "vitest";
import { defineDiagnostic } from "../../generator/diagnostic/define.js";
import type { Diagnostic, Label } from "../../generator/diagnostic/diagnostic.js";
import { ansiPalette } from "../../generator/diagnostic/palette.js";
import { renderPretty } from "../../generator/diagnostic/render-pretty.js";
import { type SourceFile, sourceFile } from "../../generator/source/source-file.js";

const kind = defineDiagnostic<string>({
  name: "odd-thing",
  severity: "error",
  message: (text) => text,
  note: "it is odd",
  help: "make it even",
});

function label(file: SourceFile, found: string, text: string): Label {
  const start = file.text.indexOf(found);
  return { span: { file, start, end: start + found.length }, text };
}

function odd(at: Label, related: readonly Label[] = []): Diagnostic {
  return kind.create("an odd thing", { at, related });
}

function lines(...text: readonly string[]): string {
  return text.map((line) => `${line}\n`).join("");
}

const NOTES = ["  |", "  = note: it is odd", "  = help: make it even"];

test("headline, frame, related places, note, help, suggestions, facts", () => {
  const file = sourceFile(
    "shop.yaml",
    ["meta: Purchase", "b: 1", "", "", "", "", "", "", "", "curency: {}", "last: 1"].join("\r\n"),
  );
  const at = label(file, "curency", "did you mean `currency`?");
  const diagnostic = kind.create("`Purchase` has no parameter `curency`", {
    at,
    related: [label(file, "Purchase", "given to this"), label(file, "last", "after it")],
    suggestions: [
      { title: "rename it to `currency`", span: at.span, replacement: "currency", sure: true },
      { title: "make it even", span: at.span, replacement: "", sure: false },
    ],
    facts: [
      { kind: "fact", text: "Meta's page, 2026-01-09" },
      { kind: "decision", text: "it is odd to us" },
    ],
  });
  expect(renderPretty([diagnostic])).toBe(
    lines(
      "error[odd-thing]: `Purchase` has no parameter `curency`",
      "  --> shop.yaml:10:1",
      "   |",
      " 1 | meta: Purchase",
      "   |       -------- given to this",
      "   ⋮",
      "10 | curency: {}",
      "   | ^^^^^^^ did you mean `currency`?",
      "11 | last: 1",
      "   | ---- after it",
      "   |",
      "   = note: it is odd",
      "   = help: rename it to `currency`",
      "   = help: make it even",
      "   = fact: Meta's page, 2026-01-09",
      "   = decision: it is odd to us",
    ),
  );
});

test("places in other files follow in frames of their own, several in a line each have their row", () => {
  const main = sourceFile("a.yaml", "x: 1, y: 2, z: 3");
  const other = sourceFile("b/c.yaml", "\nwas: here");
  const diagnostic = odd(label(main, "y", "second"), [
    label(other, "was", "in the other"),
    label(main, "z", ""),
    label(main, "x: 1", "first"),
  ]);
  expect(renderPretty([diagnostic])).toBe(
    lines(
      "error[odd-thing]: an odd thing",
      " --> a.yaml:1:7",
      "  |",
      "1 | x: 1, y: 2, z: 3",
      "  | ---- first",
      "  |       ^ second",
      "  |             -",
      " ==> b/c.yaml:2:1",
      "  |",
      "2 | was: here",
      "  | --- in the other",
      ...NOTES,
    ),
  );
});

test.each([
  ["a tab\tHERE", "a tab   HERE", "        ^^^^ x"],
  ["東京 HERE", "東京 HERE", "     ^^^^ x"],
  ["e\u0301a HERE", "e\u0301a HERE", "   ^^^^ x"],
  ["👍🏽 HERE", "👍🏽 HERE", "   ^^^^ x"],
  ["\u001b[31m HERE \u202e", "␛[31m HERE <U+202E>", "      ^^^^ x"],
  ["\ufeffHERE", "HERE", "^^^^ x"],
])("marks stand under what they mean: %j", (text, shown, marks) => {
  const file = sourceFile("a.yaml", text);
  expect(
    renderPretty([odd(label(file, "HERE", "x"))])
      .split("\n")
      .slice(3, 5),
  ).toEqual([`1 | ${shown}`, `  | ${marks}`]);
});

test("a span over several lines is marked on its first, one without length by a single mark", () => {
  const file = sourceFile("a.yaml", "one\ntwo\n");
  const frames = [
    { start: 1, end: 7 },
    { start: 3, end: 3 },
    { start: 8, end: 8 },
  ].map(({ start, end }) =>
    renderPretty([odd({ span: { file, start, end }, text: "x" })])
      .split("\n")
      .slice(3, 5),
  );
  expect(frames).toEqual([
    ["1 | one", "  |  ^^ x"],
    ["1 | one", "  |    ^ x"],
    ["3 |", "  | ^ x"],
  ]);
});

test("a long line is cut around the place", () => {
  const file = sourceFile("a.yaml", `${"a".repeat(500)}HERE${"b".repeat(5000)}`);
  expect(
    renderPretty([odd(label(file, "HERE", "x"))])
      .split("\n")
      .slice(3, 5),
  ).toEqual([`1 | …${"a".repeat(30)}HERE${"b".repeat(66)}…`, `  | ${" ".repeat(31)}^^^^ x`]);
});

test("what a contract says acts on no terminal, wherever it is printed", () => {
  const evil = "\u001b]0;x\u0007\u009b2J\n\u202e";
  const file = sourceFile(`a${evil}.yaml`, `${evil}: 1`);
  const at = { span: { file, start: 0, end: 3 }, text: evil };
  const text = renderPretty([
    { ...odd(at, [at]), message: evil, note: evil, help: evil, facts: [{ kind: "fact", text: evil }] },
  ]);
  expect(text.replaceAll("\n", "").match(/[\p{Cc}\u202e]/u)).toBeNull();
});

test("colour is what the palette says, and only dresses the text", () => {
  const file = sourceFile("a.yaml", "x: 1");
  const coloured = renderPretty([odd(label(file, "x", "here"))], ansiPalette);
  expect(coloured.split("\n")[0]).toBe(
    "\u001b[1;31merror[odd-thing]\u001b[0m\u001b[1m: an odd thing\u001b[0m",
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is what is taken away.
  expect(coloured.replace(/\u001b\[[0-9;]*m/g, "")).toBe(renderPretty([odd(label(file, "x", "here"))]));
});

test("any text and any span give a frame", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.nat(310),
      fc.nat(310),
      (text, start, length) => {
        const span = { file: sourceFile("a.yaml", text), start, end: start + length };
        expect(renderPretty([odd({ span, text: "x" })]).split("\n").length).toBe(9);
      },
    ),
  );
});

test("an exact change comes before the help, and in place of it where it is sure", () => {
  const file = sourceFile("shop.yaml", "curency: {}");
  const at = label(file, "curency", "");
  const helpsOf = (sure: boolean) => {
    const suggestions = [{ title: "rename it to `currency`", span: at.span, replacement: "currency", sure }];
    const text = renderPretty([kind.create("an odd thing", { at, suggestions })]);
    return text.split("\n").filter((line) => line.includes("help"));
  };
  expect(helpsOf(false)).toEqual(["  = help: rename it to `currency`", "  = help: make it even"]);
  expect(helpsOf(true)).toEqual(["  = help: rename it to `currency`"]);
});

test("a change that the help spells out is not told twice", () => {
  const file = sourceFile("shop.yaml", "curency: {}");
  const at = label(file, "curency", "did you mean `currency`?");
  const likely = defineDiagnostic<void>({
    name: "odd-thing",
    severity: "error",
    message: () => "an odd thing",
    note: "it is odd",
    help: "use `currency` or `value`",
  });
  const suggestions = ["currency", "current"].map((replacement) => ({
    title: `rename it to \`${replacement}\``,
    span: at.span,
    replacement,
    sure: false,
  }));
  const helps = renderPretty([likely.create(undefined, { at, suggestions })])
    .split("\n")
    .filter((line) => line.includes("help"));
  expect(helps).toEqual(["  = help: use `currency` or `value`", "  = help: rename it to `current`"]);
});
