import type { Document, YAMLError } from "yaml";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { positionAt, type SourceFile, type Span } from "../source/source-file.js";
import { onceFor } from "../value/once-for.js";
import { customTag, tabIndentation, yamlSyntax } from "./diagnostics.js";
import { lastBefore, openedIn } from "./opened-in.js";
import { isOpenBracket } from "./read-stream.js";
import { OVER_LINES, syntaxCauses } from "./syntax-causes.js";
import { PUSHED_IN, syntaxWords } from "./syntax-words.js";

/** One wrong character can upset all that follows: beyond these, errors are no longer worth reading. */
const MOST_ERRORS = 25;

/** What is wrong with the syntax of a file. */
export interface SyntaxErrors {
  readonly diagnostics: readonly Diagnostic[];
  /** From here on the library may have taken lines for parts of something else. */
  readonly misreadFrom: number;
}

/** The errors that the YAML library found, in our words: only causes, and only the first on a line. */
export function syntaxErrors(file: SourceFile, documents: readonly Document.Parsed[]): SyntaxErrors {
  let misreadFrom = Number.POSITIVE_INFINITY;
  const byLine = new Map<number, Diagnostic>();
  for (const document of documents) {
    const found = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    // From here on the library takes nothing for part of the document, and each word for an error.
    const lost = found.findIndex((error) => error.message.includes("in YAML stream"));
    const causes = syntaxCauses(file, lost === -1 ? found : found.slice(0, lost + 1));
    misreadFrom = Math.min(misreadFrom, causes.misreadFrom);
    for (const error of causes.errors) {
      if (byLine.size === MOST_ERRORS) break;
      const diagnostic = diagnosticOf(file, document, error);
      if (diagnostic === undefined) continue;
      const { line } = positionAt(file, diagnostic.primary.span.start);
      if (!byLine.has(line)) byLine.set(line, diagnostic);
    }
  }
  return { diagnostics: [...byLine.values()], misreadFrom };
}

function diagnosticOf(file: SourceFile, document: Document.Parsed, error: YAMLError): Diagnostic | undefined {
  const span = clamp(file, error.pos[0], error.pos[1]);
  if (error.code === "TAG_RESOLVE_FAILED" || error.code === "BAD_COLLECTION_TYPE") {
    return customTag.create({ tag: textOf(span) }, { at: { span, text: "delete this tag" } });
  }
  const tab = error.code === "TAB_AS_INDENT" ? tabsAt(file, span.start) : tabBefore(file, span.start);
  if (tab !== undefined) return tabIndentation.create(undefined, { at: { span: tab, text: "a tab" } });
  const line = pushedInLine(file, document, error);
  if (line !== undefined) return yamlSyntax.create(PUSHED_IN, { at: { span: line, text: "here" } });
  const misplaced = misplacedLine(file, error);
  if (misplaced !== undefined) {
    const words = syntaxWords(error.code, error.message, "", "");
    return yamlSyntax.create(words, { at: { span: misplaced, text: "here" } });
  }
  // The other warnings concern names that merely look odd.
  if (error.name === "YAMLWarning") return undefined;
  const before = file.text.slice(Math.max(span.start - 1, 0), span.start);
  const words = syntaxWords(error.code, error.message, before, file.text.slice(span.start, span.start + 1));
  const opened = opening(file, document, error);
  return yamlSyntax.create(words, {
    at: opened === undefined ? { span, text: "here" } : { span: opened, text: "opened here" },
  });
}

/** The line that is indented further than the key before it, whose value it seems to go on with. */
function pushedInLine(file: SourceFile, document: Document.Parsed, error: YAMLError): Span | undefined {
  if (error.code !== "BLOCK_AS_IMPLICIT_KEY") return undefined;
  const whole = linesOver(document).get(error.pos[0]);
  if (whole === undefined) return undefined;
  const [from, to] = whole.pos.map((offset) => indentAt(file, offset));
  return from === undefined || to === undefined || to.end - to.start <= from.end - from.start
    ? undefined
    : to;
}

/** The first key over several lines at each place. */
const linesOver = onceFor(({ errors }: Document.Parsed): ReadonlyMap<number, YAMLError> => {
  const over = errors.filter(({ code }) => code === OVER_LINES);
  return new Map(over.toReversed().map((error) => [error.pos[0], error]));
});

/** The indentation of the line that is out of place: the library names the end of the one before it. */
function misplacedLine(file: SourceFile, { code, message, pos }: YAMLError): Span | undefined {
  if (code !== "BAD_INDENT" || message.startsWith("Flow ")) return undefined;
  const from = file.lineStarts[positionAt(file, pos[0]).line - 1] ?? 0;
  const blank = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*/.exec(file.text.slice(from));
  const { start, end } = indentAt(file, from + (blank?.[0].length ?? 0));
  return clamp(file, start, Math.max(end, start + 1));
}

/** The spaces before the first word of the line at a place. */
function indentAt(file: SourceFile, offset: number): Span {
  const start = file.lineStarts[positionAt(file, offset).line - 1] ?? 0;
  let end = start;
  while (file.text[end] === " ") end += 1;
  return clamp(file, start, end);
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

/** The library notices what is not closed where something else begins; the place to look at is where it was opened. */
function opening(file: SourceFile, document: Document.Parsed, error: YAMLError): Span | undefined {
  const at = error.pos[0];
  const isQuote = error.message.startsWith("Missing closing");
  if (!isQuote && !isOpenBracket(error)) return undefined;
  const { quotes, brackets } = openedIn(document);
  const last = lastBefore(isQuote ? quotes : brackets, at);
  return last === undefined || at > last.until ? undefined : clamp(file, last.start, last.start + 1);
}
