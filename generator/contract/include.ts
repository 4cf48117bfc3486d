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

/** In UTF-16 units, all files of a contract together. */
export const MAX_CONTRACT_LENGTH = 16 * 1024 * 1024;

/** The contract itself among them. */
export const MAX_FILES = 2000;

const oversizedContract = defineDiagnostic<{ path: string }>({
  name: "oversized-contract",
  severity: "error",
  // A truncated path is useless, and an entry with a `*` does not show it.
  message: ({ path }) => `with the included file \`${path}\` the contract is larger than 16 MiB`,
  note: "That is more than ten thousand events; none of the included files was checked.",
  help: "see whether the entry matches files that are not meant, or split the contract into several",
});

const excessiveFiles = defineDiagnostic<{ path: string }>({
  name: "excessive-files",
  severity: "error",
  message: ({ path }) => `with the included file \`${path}\` the contract has more than 2,000 files`,
  note: "No contract is written in so many parts; none of the included files was checked.",
  help: "see whether the entry matches files that are not meant, or put several parts into one file",
});

const unreadFiles = defineDiagnostic<{ count: number }>({
  name: "unread-files",
  severity: "error",
  message: ({ count }) =>
    `${count === 1 ? "an included file was" : `${count} included files were`} not read, because there are more than 1,000 errors before`,
  note: "What is wrong in what was not read is not counted, and no rule looked at the contract.",
  help: "fix what is listed and check again; where there are so many errors, most have the same cause",
});

/** Says that files were not read, because the list of errors was full before. */
export function unreadFragments(files: readonly SourceFile[]): readonly Diagnostic[] {
  const [first] = files;
  if (first === undefined) return [];
  const at = { span: { file: first, start: 0, end: 0 }, text: "not read from here on" };
  return [unreadFiles.create({ count: files.length }, { at })];
}

/** The diagnostics that are about `include`. */
export const includeDiagnostics = [
  unmatchedInclude,
  malformedGlob,
  foreignInclude,
  unreadableInclude,
  oversizedContract,
  excessiveFiles,
  unreadFiles,
];

/** The fragments of a contract, and what is wrong with its `include`. */
export interface Fragments {
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Not if they are too many or too long: then there are none. */
  readonly isWhole: boolean;
}

/** Finds the fragments of a contract, each once, in the order of the entries, unless they pass a limit. */
export function findFragments(
  contract: SourceFile,
  patterns: readonly Spanned<string>[],
  read: IncludeReader,
): Fragments {
  const files = new Map<string, SourceFile>();
  const diagnostics: Diagnostic[] = [];
  let length = contract.text.length;
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
      for (const file of result.files) {
        if (files.has(file.path)) continue;
        files.set(file.path, file);
        length += file.text.length;
        const passed =
          length > MAX_CONTRACT_LENGTH
            ? oversizedContract
            : files.size + 1 > MAX_FILES
              ? excessiveFiles
              : undefined;
        if (passed === undefined) continue;
        diagnostics.push(passed.create({ path: file.path }, { at: { span, text: "included here" } }));
        return { files: [], diagnostics, isWhole: false };
      }
    }
  }
  return { files: [...files.values()], diagnostics, isWhole: true };
}
