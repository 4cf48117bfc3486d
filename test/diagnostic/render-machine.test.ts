import { expect, test } from "vitest";
import type { Diagnostic } from "../../generator/diagnostic/diagnostic.js";
import { renderGithub } from "../../generator/diagnostic/render-github.js";
import { renderJson } from "../../generator/diagnostic/render-json.js";
import { renderSarif } from "../../generator/diagnostic/render-sarif.js";
import { sortDiagnostics } from "../../generator/diagnostic/sort-diagnostics.js";
import { sourceFile } from "../../generator/source/source-file.js";

const file = sourceFile("shop, one/a:b.yaml", "first: 1\nsecond: 2\n");

const diagnostic: Diagnostic = {
  name: "odd-thing",
  severity: "error",
  message: "100% odd: a, b",
  primary: { span: { file, start: 9, end: 15 }, text: "odd" },
  related: [{ span: { file, start: 0, end: 10 }, text: "" }],
  note: "it is\r\nodd",
  help: "make it even",
  suggestions: [{ title: "rename it", span: { file, start: 9, end: 15 }, replacement: "third", sure: true }],
  facts: [
    { kind: "fact", text: "a fact" },
    { kind: "decision", text: "a decision" },
  ],
};
const info: Diagnostic = {
  ...diagnostic,
  name: "aside",
  severity: "info",
  related: [],
  suggestions: [],
  facts: [],
  primary: { span: { file, start: 0, end: 0 }, text: "" },
};

test("json: one list, a diagnostic a line", () => {
  const text = renderJson([diagnostic, info]);
  expect(text.split("\n").length).toBe(5);
  const read = JSON.parse(text);
  expect(read.map((one: { name: string }) => one.name)).toEqual(["aside", "odd-thing"]);
  expect(read[1]).toEqual({
    name: "odd-thing",
    severity: "error",
    message: "100% odd: a, b",
    file: "shop, one/a:b.yaml",
    line: 2,
    column: 1,
    endLine: 2,
    endColumn: 7,
    label: "odd",
    related: [{ file: "shop, one/a:b.yaml", line: 1, column: 1, endLine: 2, endColumn: 2, label: "" }],
    note: "it is\r\nodd",
    help: "make it even",
    suggestions: [
      {
        title: "rename it",
        file: "shop, one/a:b.yaml",
        line: 2,
        column: 1,
        endLine: 2,
        endColumn: 7,
        replacement: "third",
        sure: true,
      },
    ],
    facts: ["a fact"],
    decisions: ["a decision"],
  });
  expect(renderJson([])).toBe("[]\n");
});

test("github: a workflow command each, escaped", () => {
  expect(renderGithub([diagnostic, info])).toBe(
    "::notice file=shop%2C one/a%3Ab.yaml,line=1,col=1,endLine=1,endColumn=1,title=aside::100%25 odd: a, b%0Ait is␍␊odd%0Amake it even\n" +
      "::error file=shop%2C one/a%3Ab.yaml,line=2,col=1,endLine=2,endColumn=7,title=odd-thing::100%25 odd: a, b%0Ait is␍␊odd%0Amake it even\n",
  );
});

test("sarif: one document", () => {
  const artifactLocation = { uri: "shop%2C%20one/a%3Ab.yaml" };
  const region = { startLine: 2, startColumn: 1, endLine: 2, endColumn: 7 };
  expect(JSON.parse(renderSarif([diagnostic, info]))).toEqual({
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "event-contract", rules: [{ id: "aside" }, { id: "odd-thing" }] } },
        columnKind: "utf16CodeUnits",
        results: [
          {
            ruleId: "aside",
            ruleIndex: 0,
            level: "note",
            message: { text: "100% odd: a, b\nit is\r\nodd\nmake it even" },
            locations: [
              {
                physicalLocation: {
                  artifactLocation,
                  region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
                },
              },
            ],
          },
          {
            ruleId: "odd-thing",
            ruleIndex: 1,
            level: "error",
            message: { text: "100% odd: a, b\nit is\r\nodd\nmake it even\na fact\na decision" },
            locations: [{ physicalLocation: { artifactLocation, region }, message: { text: "odd" } }],
            relatedLocations: [
              {
                id: 0,
                physicalLocation: {
                  artifactLocation,
                  region: { startLine: 1, startColumn: 1, endLine: 2, endColumn: 2 },
                },
              },
            ],
            fixes: [
              {
                description: { text: "rename it" },
                artifactChanges: [
                  {
                    artifactLocation,
                    replacements: [{ deletedRegion: region, insertedContent: { text: "third" } }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
});

test("sarif: rules carry their pages where there are some", () => {
  const page = "# odd-thing\n\nNothing is odd\nhere. Or is it?\n\n## Bad\n";
  const document = JSON.parse(
    renderSarif([diagnostic, info], { version: "1.2.3", pages: { "odd-thing": page } }),
  );
  expect(document.runs[0].tool.driver).toEqual({
    name: "event-contract",
    version: "1.2.3",
    semanticVersion: "1.2.3",
    rules: [
      { id: "aside" },
      {
        id: "odd-thing",
        shortDescription: { text: "Nothing is odd here." },
        fullDescription: { text: "Nothing is odd here. Or is it?" },
        help: { text: page, markdown: page },
      },
    ],
  });
});

test("the order is that of reading: file, place, name", () => {
  const other = sourceFile("a.yaml", "x");
  const at = (where: typeof file, start: number, name: string): Diagnostic => ({
    ...info,
    name,
    primary: { span: { file: where, start, end: start }, text: "" },
  });
  const sorted = [at(other, 0, "z"), at(file, 1, "z"), at(file, 2, "a"), at(file, 2, "b"), at(file, 10, "a")];
  expect(sortDiagnostics([...sorted].reverse())).toEqual(sorted);
});
