import { defineDiagnostic } from "../diagnostic/define.js";
import { quote } from "../text/quote.js";

const UNREAD = "Nothing in the file can be trusted until it is valid YAML.";

/** The text is not YAML; the arguments say which rule is broken. */
export const yamlSyntax = defineDiagnostic<{ readonly message: string; readonly help: string }>({
  name: "yaml-syntax",
  severity: "error",
  message: ({ message }) => message,
  note: UNREAD,
  help: ({ help }) => help,
});

/** A tab where the indentation is. */
export const tabIndentation = defineDiagnostic<void>({
  name: "tab-indentation",
  severity: "error",
  message: () => "a line is indented with a tab",
  note: "YAML counts columns, and a tab has no fixed width.",
  help: "indent with spaces, two for each level",
});

/** A character that no text editor shows. */
export const controlCharacter = defineDiagnostic<{ readonly codePoint: string }>({
  name: "control-character",
  severity: "error",
  message: ({ codePoint }) => `the file contains the control character ${codePoint}`,
  note: "It cannot be seen in a review, and YAML does not allow it.",
  help: ({ codePoint }) =>
    codePoint === "U+000D"
      ? "save the file with Unix (LF) or Windows (CR LF) line endings"
      : "delete it or write it as an escape in double quotes; if the file is full of them, save it as UTF-8 text",
});

/** A key that the map already has. */
export const duplicateKey = defineDiagnostic<{ readonly key: string }>({
  name: "duplicate-key",
  severity: "error",
  message: ({ key }) => `the key ${quote(key)} is given twice`,
  note: "One of the two would be lost, and which one differs from tool to tool.",
  help: "keep one of them, or rename one",
});

/** A second document in the file. */
export const multipleDocuments = defineDiagnostic<void>({
  name: "multiple-documents",
  severity: "error",
  message: () => "the file contains more than one YAML document",
  note: "The second document would be ignored.",
  help: "delete the line `---` or `...`, or move what follows into a file of its own and name it under `include`",
});

/** YAML 1.1's merge key. */
export const mergeKey = defineDiagnostic<void>({
  name: "merge-key",
  severity: "error",
  message: () => "the merge key `<<` is not part of YAML 1.2",
  note: "Tools disagree about which of two equal keys it keeps, so two readers would see two contracts.",
  help: "write the keys out, or define them once for the whole contract and refer to them by name",
});

/** A tag such as `!secret`. */
export const customTag = defineDiagnostic<{ readonly tag: string }>({
  name: "custom-tag",
  severity: "error",
  message: ({ tag }) => `the tag ${quote(tag)} means nothing in a contract`,
  note: "The meaning of a value depends only on its position in the contract.",
  help: "delete the tag; text that starts with `!` goes in quotes",
});

/** A line such as `%YAML 1.1`. */
export const yamlDirective = defineDiagnostic<{ readonly directive: string }>({
  name: "yaml-directive",
  severity: "error",
  message: ({ directive }) => `the directive ${quote(directive)} is not allowed`,
  note: "Contracts are YAML 1.2; another version reads `yes` or `010` as something else.",
  help: "delete the line; text that starts with `%` goes in quotes",
});

/** Aliases that multiply. */
export const excessiveAliases = defineDiagnostic<{ readonly limit: string }>({
  name: "excessive-aliases",
  severity: "error",
  message: ({ limit }) => `the aliases of the file refer to more than ${limit}`,
  note: "Aliases of aliases multiply, and a small file can use up all memory.",
  help: "write it out, or define it once for the whole contract and refer to it by name",
});

/** A second anchor of one name. */
export const duplicateAnchor = defineDiagnostic<{ readonly anchor: string }>({
  name: "duplicate-anchor",
  severity: "error",
  message: ({ anchor }) => `the anchor ${quote(`&${anchor}`)} is defined twice`,
  note: "YAML tools disagree on which of the two an alias means, so the contract would say one thing here and another there.",
  help: "give one of the two another name",
});

/** An alias inside the value that it refers to. */
export const recursiveAlias = defineDiagnostic<{ readonly alias: string }>({
  name: "recursive-alias",
  severity: "error",
  message: ({ alias }) => `the alias ${quote(`*${alias}`)} is inside the anchor that it refers to`,
  note: "Written out it would never end.",
  help: "name another anchor, or write the value out",
});

/** An alias that refers to no anchor above it. */
export const unknownAlias = defineDiagnostic<{ readonly alias: string }>({
  name: "unknown-alias",
  severity: "error",
  message: ({ alias }) => `the alias ${quote(`*${alias}`)} refers to no anchor above it`,
  note: "There is nothing that it could refer to.",
  help: "put the anchor, such as `&name`, before the value that is meant; text that starts with `*` goes in quotes",
});

/** No value, or `null`; `mend` where it shows how that came about. */
export const nullValue = defineDiagnostic<{
  readonly key: string | undefined;
  readonly help?: string | undefined;
}>({
  name: "null-value",
  severity: "error",
  message: ({ key }) => (key === undefined ? "a value is missing" : `${quote(key)} has no value`),
  note: "Nothing in a contract may be empty: it would be unclear whether that was forgotten or intended.",
  help: ({ help }) =>
    help ?? 'write the value, or delete the entry; the word itself goes in quotes, as in `"null"`',
});

/** A text between the quotes of a word processor, which YAML takes for letters. */
export const curlyQuotes = defineDiagnostic<void>({
  name: "curly-quotes",
  severity: "error",
  message: () => "a text is in curly quotes",
  note: "YAML treats them as part of the text: they would end up in ids, names and documents.",
  help: "use straight quotes, `\"` or `'`; if curly quotes are intended, put straight quotes around them",
});

/** A file that says nothing. */
export const emptyFile = defineDiagnostic<void>({
  name: "empty-file",
  severity: "error",
  message: () => "the file is empty",
  note: "It contains only spaces and comments.",
  help: "write the contract, or remove the file from the list of contracts or from `include`",
});

/** A key that is a list or a map, or is not there at all. */
export const nonTextKey = defineDiagnostic<{ readonly found: "a list" | "a map" | "nothing" | "an alias" }>({
  name: "non-text-key",
  severity: "error",
  message: ({ found }) => `a key must be text, but this is ${found}`,
  note: "The keys of a contract are names.",
  help: "write the name before the `:`; text that starts with `[`, `{`, `?` or `*` goes in quotes",
});

/** Lists in lists in lists. */
export const excessiveNesting = defineDiagnostic<{ readonly limit: number }>({
  name: "excessive-nesting",
  severity: "error",
  message: ({ limit }) => `the file is nested more than ${limit} levels deep`,
  note: "No contract needs that, and reading it could exhaust the machine.",
  help: "look for brackets that are never closed",
});

/** A file too large to be a contract. */
export const oversizedFile = defineDiagnostic<{ readonly limit: string }>({
  name: "oversized-file",
  severity: "error",
  message: ({ limit }) => `the file is larger than ${limit}`,
  note: "A contract of a thousand events is a quarter of that; this is some other file, or several contracts.",
  help: "name the right file, or split the contract with `include`",
});
