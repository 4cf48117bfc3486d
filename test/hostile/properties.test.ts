import fc from "fast-check";
import { ts } from "ts-morph";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../generator/diagnostic/diagnostic.js";
import { renderPretty } from "../../generator/diagnostic/render-pretty.js";
import type { OutputFile } from "../../generator/emit/target.js";
import type { Span } from "../../generator/source/source-file.js";
import { checkText, emitChecked } from "../support/compile-text.js";
import { mutatedContract, scrambledContract } from "./mutate.js";

/** Checks a text and lists what a diagnostic must never be: outside of its file, or impossible to print. */
function flawsOf(text: string): readonly string[] {
  const { diagnostics } = checkText(text);
  const printed = renderPretty(diagnostics);
  return diagnostics.flatMap((diagnostic) => {
    const { name, note, help } = diagnostic;
    const outside = spansOf(diagnostic).some((span) => !liesInItsFile(span));
    return [
      ...(outside ? [`${name}: outside of the file`] : []),
      ...(note === "" || help === "" ? [`${name}: says not why, or what to do`] : []),
      ...(printed.includes(`[${name}]`) ? [] : [`${name}: not printed`]),
    ];
  });
}

function spansOf({ primary, related, suggestions }: Diagnostic): readonly Span[] {
  return [primary, ...related, ...suggestions].map(({ span }) => span);
}

function liesInItsFile({ file, start, end }: Span): boolean {
  return start >= 0 && start <= end && end <= file.text.length;
}

/** A contract without errors is generated from whole, and what comes out can be read. */
function unreadable(text: string): readonly string[] {
  const checked = checkText(text);
  if (checked.diagnostics.some(({ severity }) => severity === "error")) return [];
  return emitChecked(checked).flatMap((file) => (isReadable(file) ? [] : [file.path]));
}

function isReadable({ path, text }: OutputFile): boolean {
  if (path.endsWith(".json")) return JSON.parse(text) !== undefined;
  if (!path.endsWith(".ts") || path.includes("/runtime/")) return text !== "";
  return (ts.transpileModule(text, { reportDiagnostics: true }).diagnostics ?? []).length === 0;
}

test.each<readonly [what: string, texts: fc.Arbitrary<string>, runs: number]>([
  ["any text", fc.string({ unit: "binary", maxLength: 300 }), 200],
  ["an example's text after a few slips of the hand", scrambledContract, 150],
  ["an example whose structure was changed at random", mutatedContract, 150],
])("%s gets an answer that points into it", { timeout: 120_000 }, (_, texts, runs) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(flawsOf(text)).toEqual([]);
    }),
    { numRuns: runs },
  );
});

test("what is let through can be generated from", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(mutatedContract, (text) => {
      expect(unreadable(text)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
