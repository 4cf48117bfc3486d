import { expect, test } from "vitest";
import { boundDiagnostics } from "../../generator/diagnostic/bound-diagnostics.js";
import { defineDiagnostic } from "../../generator/diagnostic/define.js";
import type { Diagnostic, Severity } from "../../generator/diagnostic/diagnostic.js";
import { prettyLines, renderPretty } from "../../generator/diagnostic/render-pretty.js";
import { sourceFile } from "../../generator/source/source-file.js";

const file = sourceFile("a.yaml", `${"x".repeat(3000)}\n`);

function some(count: number, severity: Severity, from = 0): readonly Diagnostic[] {
  const kind = defineDiagnostic<void>({
    name: `odd-${severity}`,
    severity,
    message: () => "odd",
    note: "It is odd.",
    help: "make it even",
  });
  return Array.from({ length: count }, (_, index) =>
    kind.create(undefined, { at: { span: { file, start: from + index, end: from + index }, text: "" } }),
  );
}

const startsOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ primary }) => primary.span.start);

test("up to a thousand are all listed", () => {
  const all = some(1000, "warning");
  expect(boundDiagnostics(all.toReversed())).toEqual(all);
});

test("beyond, errors come first, and one more counts the others; bounds add up", () => {
  const first = boundDiagnostics([...some(900, "warning"), ...some(500, "error", 2000)]);
  expect(startsOf(first)).toEqual([
    ...startsOf(some(500, "warning")),
    ...startsOf(some(500, "error", 2000)),
    500,
  ]);
  expect(first.at(-1)).toMatchObject({
    name: "unlisted-diagnostics",
    severity: "info",
    message: "400 more problems were found, and are not listed",
    note: "Not listed: 400 `odd-warning`.",
    further: [{ name: "odd-warning", severity: "warning", count: 400 }],
  });
  const second = boundDiagnostics([...first, ...some(600, "error", 1000)]);
  expect([second.length, second.filter(({ severity }) => severity === "error").length]).toEqual([1001, 1000]);
  expect(second.at(-1)?.further).toEqual([
    { name: "odd-error", severity: "error", count: 100 },
    { name: "odd-warning", severity: "warning", count: 900 },
  ]);
});

test("people see the first ones, and how many more there are of each kind", () => {
  const all = [...some(3, "warning"), ...some(2, "error", 10), ...some(11, "info", 100)];
  const shown = prettyLines(all, 3);
  expect(shown.slice(0, shown.length - 4)).toEqual(
    prettyLines([...some(1, "warning"), ...some(2, "error", 10)]),
  );
  expect(shown.slice(-4)).toEqual([
    "",
    [{ paint: "strong", text: "and 13 more:" }],
    ["   2 ", { paint: "warning", text: "warning[odd-warning]" }],
    ["  11 ", { paint: "info", text: "info[odd-info]" }],
  ]);
  expect(renderPretty([])).toBe("");
});
