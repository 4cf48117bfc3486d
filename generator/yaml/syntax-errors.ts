import { type Document, isScalar, visit, type YAMLError } from "yaml";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { positionAt, type SourceFile, type Span } from "../source/source-file.js";
import { customTag, tabIndentation, yamlSyntax } from "./diagnostics.js";
import { syntaxWords } from "./syntax-words.js";

/** One wrong character can upset all that follows: beyond these, errors are no longer worth reading. */
const MOST_ERRORS = 25;

/** What the YAML library found wrong, in our words; of the errors of one line the first, which caused the others. */
export function syntaxErrors(file: SourceFile, documents: readonly Document.Parsed[]): readonly Diagnostic[] {
  const byLine = new Map<number, Diagnostic>();
  for (const document of documents) {
    const found = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    // From here on the library takes nothing for part of the document, and each word for an error.
    const lost = found.findIndex((error) => error.message.includes("in YAML stream"));
    for (const error of lost === -1 ? found : found.slice(0, lost + 1)) {
      const diagnostic = diagnosticOf(file, document, error);
      if (diagnostic === undefined) continue;
      const { line } = positionAt(file, diagnostic.primary.span.start);
      if (!byLine.has(line) && byLine.size < MOST_ERRORS) byLine.set(line, diagnostic);
    }
  }
  return causes([...byLine.values()]);
}

/** Behind a tab the library loses count of the indentation, and finds fault with lines that are sound. */
function causes(errors: readonly Diagnostic[]): readonly Diagnostic[] {
  const starts = errors.flatMap(({ name, primary }) =>
    name === tabIndentation.name ? [primary.span.start] : [],
  );
  const firstTab = Math.min(...starts);
  return errors.filter(({ name, primary }) => name !== yamlSyntax.name || primary.span.start < firstTab);
}

function diagnosticOf(file: SourceFile, document: Document.Parsed, error: YAMLError): Diagnostic | undefined {
  const span = clamp(file, error.pos[0], error.pos[1]);
  if (error.code === "TAG_RESOLVE_FAILED" || error.code === "BAD_COLLECTION_TYPE") {
    return customTag.create({ tag: textOf(span) }, { at: { span, text: "delete this tag" } });
  }
  const tab = error.code === "TAB_AS_INDENT" ? tabsAt(file, span.start) : tabBefore(file, span.start);
  if (tab !== undefined) return tabIndentation.create(undefined, { at: { span: tab, text: "a tab" } });
  // The other warnings concern names that merely look odd.
  if (error.name === "YAMLWarning") return undefined;
  const before = file.text.slice(Math.max(span.start - 1, 0), span.start);
  const words = syntaxWords(error.code, error.message, before, file.text.slice(span.start, span.start + 1));
  const opening = error.message.startsWith("Missing closing")
    ? openingQuote(file, document, span.start)
    : undefined;
  return yamlSyntax.create(words, {
    at: opening === undefined ? { span, text: "here" } : { span: opening, text: "opened here" },
  });
}

function clamp(file: SourceFile, start: number, end: number): Span {
  const last = file.text.length;
  const from = Math.min(Math.max(start, 0), last);
  return { file, start: from, end: Math.min(Math.max(end, from), last) };
}

function textOf(span: Span): string {
  return span.file.text.slice(span.start, span.end);
}

function tabsAt(file: SourceFile, start: number): Span {
  let end = start;
  while (file.text[end] === "\t") end += 1;
  return clamp(file, start, Math.max(end, start + 1));
}

/** An error on a line that is indented with a tab comes from the tab, whatever the library calls it. */
function tabBefore(file: SourceFile, offset: number): Span | undefined {
  let at = file.lineStarts[positionAt(file, offset).line - 1] ?? 0;
  while (file.text[at] === " ") at += 1;
  return file.text[at] === "\t" ? tabsAt(file, at) : undefined;
}

/** The library notices a missing quote at the end of the file; the place to look at is where it was opened. */
function openingQuote(file: SourceFile, document: Document.Parsed, end: number): Span | undefined {
  let opening: Span | undefined;
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && node.range && node.range[1] >= end && node.type?.startsWith("QUOTE")) {
        opening = clamp(file, node.range[0], node.range[0] + 1);
      }
    },
  });
  return opening;
}
