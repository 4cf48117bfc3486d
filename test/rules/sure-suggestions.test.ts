import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { filesBelow } from "../../generator/build/files-below.js";
import type { Diagnostic } from "../../generator/diagnostic/diagnostic.js";
import { sourceFile } from "../../generator/source/source-file.js";
import { caseOf, checkCase, type PageCase, readRulePage } from "../support/rule-page.js";
import { event } from "../support/small-contract.js";

const contract = (text: string) => caseOf([sourceFile("contract.yaml", text)]);

/** What a diagnostic says, wherever it says it. */
const words = ({ name, message }: Diagnostic) => `${name}: ${message}`;

/** Applies each sure suggestion alone: how many there are, and which break the file or leave what they were to mend. */
function applyEach({ files, announced }: PageCase): {
  readonly sure: number;
  readonly bad: readonly string[];
} {
  const bad: string[] = [];
  let sure = 0;
  const reported = checkCase({ files, announced });
  for (const diagnostic of reported) {
    const isSame = (other: Diagnostic) => words(other) === words(diagnostic);
    for (const { span, replacement } of diagnostic.suggestions.filter((suggestion) => suggestion.sure)) {
      sure += 1;
      const { file, start, end } = span;
      const text = file.text.slice(0, start) + replacement + file.text.slice(end);
      const errors = parseDocument(text).errors.map((error) => error.message);
      const [main, ...others] = files.map((one) =>
        one.path === file.path ? sourceFile(one.path, text) : one,
      );
      const left = main === undefined ? [] : checkCase({ files: [main, ...others], announced });
      const isLeft = left.filter(isSame).length >= reported.filter(isSame).length;
      if (errors.length > 0 || isLeft) bad.push(text);
    }
  }
  return { sure, bad };
}

const purchase = (more: string) => contract(`events:${event({ metaEvent: "Purchase", more })}`);

test("what stands in braces over several lines gets its new entries within them", () => {
  const inBraces = purchase("parameters: {\n      value: required\n    }");
  const [diagnostic] = checkCase(inBraces).filter(({ name }) => name === "missing-required-parameter");
  expect(diagnostic?.suggestions.map(({ replacement, sure }) => [replacement, sure])).toEqual([
    ["currency: required,\n      ", true],
  ]);
  expect(applyEach(inBraces)).toEqual({ sure: 1, bad: [] });
});

const BRACES = [
  (entry: string) => `{ ${entry} }`,
  (entry: string) => `{${entry},}`,
  (entry: string) => `{\n      ${entry}\n    }`,
  (entry: string) => `{ # Amounts\n      ${entry} }`,
  (entry: string) => `{\n      # Amounts:\n\n\t${entry},\n    }`,
  (entry: string) => `&own { ${entry} }`,
];
const LINES = [
  (entry: string) => `\n      ${entry}`,
  (entry: string) => `\n      # Amounts, {\n      ${entry}`,
  (entry: string) => ` # Amounts {\n\n        ${entry}`,
  (entry: string) => ` &own\n      ${entry}`,
  (entry: string) => `\r\n      ${entry}\r\n`,
];
const ENTRIES = [
  "value: required",
  '"value": required',
  "order_id: optional",
  "? order_id\n        : required",
];

test("whatever way the parameters are written, what is sure mends them", () => {
  const forms = fc.constantFrom(...BRACES, ...LINES);
  fc.assert(
    fc.property(forms, fc.constantFrom(...ENTRIES, "&key value: required"), (form, entry) => {
      expect(applyEach(purchase(`parameters: ${form(entry)}`)).bad).toEqual([]);
    }),
  );
  fc.assert(
    fc.property(forms, fc.constantFrom("minimum: 1", '"minimum": 1', "&key minimum: 1"), (form, entry) => {
      expect(applyEach(purchase(`parameters: { currency: required, value: ${form(entry)} }`)).bad).toEqual(
        [],
      );
      const written = `parameters:\n      currency: required\n      value: ${form(entry).replaceAll("\n", "\n    ")}`;
      expect(applyEach(purchase(written)).bad).toEqual([]);
    }),
  );
});

test("an event in braces gets its parameters within them", () => {
  const one = event({ metaEvent: "Purchase" });
  const inBraces = `${one.replace(":", ": {").replaceAll(/(?<=[^{])\n(?= {4}\w)/g, ",\n")}}`;
  expect(applyEach(contract(`events:${inBraces}`))).toEqual({ sure: 1, bad: [] });
  const onOneLine = inBraces.replaceAll(/\s*\n {4}/g, " ");
  expect(applyEach(contract(`events:${onOneLine}`))).toEqual({ sure: 1, bad: [] });
});

test("an anchor stays with the key that has it", () => {
  for (const parameters of ["{ &key value: required }", "\n      &key value: required"]) {
    expect(applyEach(purchase(`parameters: ${parameters}`))).toEqual({ sure: 0, bad: [] });
  }
});

test("what is sure on the rules' own pages mends what they show", () => {
  const folder = join(import.meta.dirname, "../../generator/rules");
  const cases = filesBelow(folder, ".md").flatMap(
    (path) => readRulePage(readFileSync(join(folder, path), "utf8")).bad,
  );
  const applied = cases.map(applyEach);
  expect(applied.flatMap(({ bad }) => bad)).toEqual([]);
  expect(applied.some(({ sure }) => sure > 0)).toBe(true);
});
