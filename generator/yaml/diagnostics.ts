import { defineDiagnostic } from "../diagnostic/define.js";
import { quote } from "../text/quote.js";

const UNREAD = "Nothing of the file can be trusted until it reads as YAML.";

/** The text is not YAML; which of its laws is broken comes with the arguments. */
export const yamlSyntax = defineDiagnostic<{ readonly message: string; readonly mend: string }>({
  name: "yaml-syntax",
  severity: "error",
  message: ({ message }) => message,
  why: UNREAD,
  mend: ({ mend }) => mend,
});

/** A tab where the indentation is. */
export const tabIndentation = defineDiagnostic<void>({
  name: "tab-indentation",
  severity: "error",
  message: () => "a line is indented with a tab",
  why: "YAML counts columns, and a tab has no width of its own.",
  mend: "indent with spaces, two for each level",
});

/** A character that no text editor shows. */
export const controlCharacter = defineDiagnostic<{ readonly codePoint: string }>({
  name: "control-character",
  severity: "error",
  message: ({ codePoint }) => `the file holds the control character ${codePoint}`,
  why: "It cannot be seen in a review, and YAML does not allow it.",
  mend: ({ codePoint }) =>
    codePoint === "U+000D"
      ? "save the file with line ends of Unix (LF) or Windows (CR LF)"
      : "delete it or write it as an escape in double quotes; where the file is full of them, save it as UTF-8 text",
});

/** A key that the map already has. */
export const duplicateKey = defineDiagnostic<{ readonly key: string }>({
  name: "duplicate-key",
  severity: "error",
  message: ({ key }) => `the key ${quote(key)} is given twice`,
  why: "One of the two would be lost, and which one differs from tool to tool.",
  mend: "keep one of them, or rename one",
});

/** A second document in the file. */
export const multipleDocuments = defineDiagnostic<void>({
  name: "multiple-documents",
  severity: "error",
  message: () => "the file holds more than one YAML document",
  why: "What stands in the second document would be ignored.",
  mend: "delete the line `---` or `...`, or move what follows into a file of its own and name it under `include`",
});

/** YAML 1.1's merge key. */
export const mergeKey = defineDiagnostic<void>({
  name: "merge-key",
  severity: "error",
  message: () => "the merge key `<<` is not part of YAML 1.2",
  why: "Tools disagree about which of two equal keys it keeps, so two readers would see two contracts.",
  mend: "write the keys out, or define them once for the whole contract and refer to them by name",
});

/** A tag such as `!secret`. */
export const customTag = defineDiagnostic<{ readonly tag: string }>({
  name: "custom-tag",
  severity: "error",
  message: ({ tag }) => `the tag ${quote(tag)} means nothing in a contract`,
  why: "What a value is follows from the place where it stands.",
  mend: "delete the tag; text that starts with `!` goes in quotes",
});

/** A line such as `%YAML 1.1`. */
export const yamlDirective = defineDiagnostic<{ readonly directive: string }>({
  name: "yaml-directive",
  severity: "error",
  message: ({ directive }) => `the directive ${quote(directive)} is not allowed`,
  why: "Contracts are YAML 1.2; another version reads `yes` or `010` as something else.",
  mend: "delete the line; text that starts with `%` goes in quotes",
});

/** Aliases that multiply. */
export const excessiveAliases = defineDiagnostic<{ readonly limit: string }>({
  name: "excessive-aliases",
  severity: "error",
  message: ({ limit }) => `the aliases of the file stand for more than ${limit}`,
  why: "Aliases of aliases multiply, and a small file can outgrow every memory.",
  mend: "write it out, or define it once for the whole contract and refer to it by name",
});

/** An alias inside what it stands for. */
export const recursiveAlias = defineDiagnostic<{ readonly alias: string }>({
  name: "recursive-alias",
  severity: "error",
  message: ({ alias }) => `the alias ${quote(`*${alias}`)} stands inside the anchor that it names`,
  why: "Written out it would never end.",
  mend: "name another anchor, or write the value out",
});

/** An alias that names no anchor above it. */
export const unknownAlias = defineDiagnostic<{ readonly alias: string }>({
  name: "unknown-alias",
  severity: "error",
  message: ({ alias }) => `the alias ${quote(`*${alias}`)} names no anchor above it`,
  why: "There is nothing that it could stand for.",
  mend: "put the anchor, such as `&name`, before the value that is meant; text that starts with `*` goes in quotes",
});

/** No value, or `null`; `mend` where it shows how that came about. */
export const nullValue = defineDiagnostic<{
  readonly key: string | undefined;
  readonly mend?: string | undefined;
}>({
  name: "null-value",
  severity: "error",
  message: ({ key }) => (key === undefined ? "a value is missing" : `${quote(key)} has no value`),
  why: "Nothing in a contract may be empty: whether it was forgotten or meant could not be told apart.",
  mend: ({ mend }) =>
    mend ?? 'write the value, or delete the entry; the word itself goes in quotes, as in `"null"`',
});

/** A text between the quotes of a word processor, which YAML takes for letters. */
export const curlyQuotes = defineDiagnostic<void>({
  name: "curly-quotes",
  severity: "error",
  message: () => "a text stands in curly quotes",
  why: "YAML takes them for part of the text: they would stand in ids, names and documents.",
  mend: "use straight quotes, `\"` or `'`; where curly ones are meant, put straight ones around them",
});

/** A file that says nothing. */
export const emptyFile = defineDiagnostic<void>({
  name: "empty-file",
  severity: "error",
  message: () => "the file is empty",
  why: "There is nothing in it but spaces and comments.",
  mend: "write the contract, or take the file out of the list of contracts or of `include`",
});

/** A key that is a list or a map, or is not there at all. */
export const nonTextKey = defineDiagnostic<{ readonly found: "a list" | "a map" | "nothing" | "an alias" }>({
  name: "non-text-key",
  severity: "error",
  message: ({ found }) => `a key must be text, and here is ${found}`,
  why: "The keys of a contract are names.",
  mend: "write the name before the `:`; text that starts with `[`, `{`, `?` or `*` goes in quotes",
});

/** Lists in lists in lists. */
export const excessiveNesting = defineDiagnostic<{ readonly limit: number }>({
  name: "excessive-nesting",
  severity: "error",
  message: ({ limit }) => `the file is nested more than ${limit} levels deep`,
  why: "No contract needs that, and reading it could exhaust the machine.",
  mend: "look for brackets that are never closed",
});

/** A file too large to be a contract. */
export const oversizedFile = defineDiagnostic<{ readonly limit: string }>({
  name: "oversized-file",
  severity: "error",
  message: ({ limit }) => `the file is larger than ${limit}`,
  why: "A contract of a thousand events is a quarter of that; this is some other file, or several contracts.",
  mend: "name the right file, or split the contract with `include`",
});
