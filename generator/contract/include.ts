import { defineDiagnostic } from "../diagnostic/define.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { SourceFile, Spanned } from "../source/source-file.js";
import { quote } from "../text/quote.js";

/** The result of one `include` entry: the files it matches, in code-point order, or why there are none. */
export type IncludeResult =
  | { readonly kind: "files"; readonly files: readonly SourceFile[] }
  | { readonly kind: "refused"; readonly reason: "address" | "glob" | "outside" }
  | { readonly kind: "unreadable"; readonly path: string };

/** Finds the files of an `include` entry; the caller reads them, so that compiling stays pure. */
export type IncludeReader = (pattern: string) => IncludeResult;

const unmatchedInclude = defineDiagnostic<{ pattern: string }>({
  name: "unmatched-include",
  severity: "error",
  message: ({ pattern }) => `\`include\` entry ${quote(pattern)} matches no file`,
  note: "The events of the missing files would silently be missing from everything that is generated.",
  help: "correct the path, which is relative to the contract's folder, or remove the entry",
});

const malformedGlob = defineDiagnostic<{ pattern: string }>({
  name: "malformed-glob",
  severity: "error",
  message: ({ pattern }) => `\`include\` entry ${quote(pattern)} has signs that are no part of a glob here`,
  note: "Tools read braces, brackets with signs before them and backslashes in different ways, and the events of some files would be missing.",
  help: "use `*`, `?`, `[a-z]` and `**` alone, and write one entry for each alternative",
});

const foreignInclude = defineDiagnostic<{ pattern: string }>({
  name: "foreign-include",
  severity: "error",
  message: ({ pattern }) => `\`include\` entry ${quote(pattern)} is outside the project`,
  note: "A contract must mean the same wherever the project is checked out, so it cannot include files from elsewhere.",
  help: "move the file below the folder of the settings (without settings, that of the contract) and name it by a relative path",
});

const unreadableInclude = defineDiagnostic<{ path: string }>({
  name: "unreadable-include",
  severity: "error",
  // A truncated path is useless, and an entry with a `*` does not show it.
  message: ({ path }) => `included file \`${path}\` cannot be read`,
  note: "What it defines would be missing from everything that is generated.",
  help: "make the file readable, as UTF-8 text",
});

/** The diagnostics that are about `include`. */
export const includeDiagnostics = [unmatchedInclude, malformedGlob, foreignInclude, unreadableInclude];

/** Finds the fragments of a contract, each once, in the order of the entries. */
export function findFragments(
  patterns: readonly Spanned<string>[],
  read: IncludeReader,
): { readonly files: readonly SourceFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const files = new Map<string, SourceFile>();
  const diagnostics: Diagnostic[] = [];
  for (const { value: pattern, span } of patterns) {
    const result = read(pattern);
    if (result.kind === "refused" && result.reason === "glob") {
      diagnostics.push(malformedGlob.create({ pattern }, { at: { span, text: "cannot be read as a glob" } }));
    } else if (result.kind === "refused") {
      const text = result.reason === "address" ? "a URL, not a file" : "outside the project";
      diagnostics.push(foreignInclude.create({ pattern }, { at: { span, text } }));
    } else if (result.kind === "unreadable") {
      diagnostics.push(
        unreadableInclude.create({ path: result.path }, { at: { span, text: "included here" } }),
      );
    } else if (result.files.length === 0) {
      diagnostics.push(unmatchedInclude.create({ pattern }, { at: { span, text: "no file found" } }));
    } else {
      for (const file of result.files) if (!files.has(file.path)) files.set(file.path, file);
    }
  }
  return { files: [...files.values()], diagnostics };
}
