import { type Checked, check } from "../../generator/compile/check.js";
import { emit } from "../../generator/compile/emit.js";
import type { Diagnostic } from "../../generator/diagnostic/diagnostic.js";
import type { EmittedFile, OutputFile } from "../../generator/emit/target.js";
import { positionAt, type SourceFile, type Span, sourceFile } from "../../generator/source/source-file.js";
import { targets } from "../../generator/targets/index.js";
import { byCodePoint } from "../../generator/text/order.js";

/** A contract's text, or the contract and its fragments, by path. */
export type Written = string | readonly [SourceFile, ...SourceFile[]];

/** Checks a contract that stands in memory. */
export function checkText(written: Written): Checked {
  const [file, ...fragments] =
    typeof written === "string" ? ([sourceFile("contract.yaml", written)] as const) : written;
  return check({
    file,
    include: (pattern) => ({ kind: "files", files: matching(fragments, pattern) }),
  });
}

/** A glob with one star at most is all that tests need. */
function matching(files: readonly SourceFile[], pattern: string): readonly SourceFile[] {
  const [head = "", tail] = pattern.split("*");
  return files.filter(({ path }) =>
    tail === undefined ? path === head : path.startsWith(head) && path.endsWith(tail),
  );
}

/** What targets make of a contract without errors, by path in its folder; the first error of another one is thrown. */
export function emitText(written: Written): readonly EmittedFile[] {
  return emitChecked(checkText(written));
}

/** The same from a contract that was checked. */
export function emitChecked(checked: Checked): readonly EmittedFile[] {
  const error = checked.diagnostics.find((diagnostic) => diagnostic.severity === "error");
  if (error !== undefined) throw new Error(brief(error));
  return emit({
    model: checked.model,
    options: { importEnding: ".js", variables: {}, consentSignals: {} },
    targets,
  });
}

/** The text of one emitted file. */
export function textOf(files: readonly OutputFile[], path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`${path} is not among the emitted files`);
  return file.text;
}

/** `12:3 error unknown-source: what the carets say`. */
export function brief({ name, severity, primary }: Diagnostic): string {
  return `${positionOf(primary.span)} ${severity} ${name}: ${primary.text}`;
}

/** What checking says of a contract, infos aside, one line each. */
export function said(written: Written): readonly string[] {
  return checkText(written)
    .diagnostics.filter((diagnostic) => diagnostic.severity !== "info")
    .map(brief);
}

/** Line and column of where a span begins. */
export function positionOf(span: Span): string {
  const { line, column } = positionAt(span.file, span.start);
  return `${line}:${column}`;
}

/** The paths of files, sorted. */
export function pathsOf(files: readonly OutputFile[]): readonly string[] {
  return files.map((file) => file.path).sort(byCodePoint);
}
