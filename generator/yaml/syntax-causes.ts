import type { YAMLError } from "yaml";
import { positionAt, type SourceFile } from "../source/source-file.js";

/** The errors that caused the others. */
export interface SyntaxCauses {
  readonly errors: readonly YAMLError[];
  /** From here on lines may have been taken for parts of something else. */
  readonly misreadFrom: number;
}

/** A key goes on over several lines; together with another error at its place, a line is in the wrong column. */
export const OVER_LINES = "MULTILINE_IMPLICIT_KEY";

/**
 * Removes the errors that only follow from an earlier one: after a line in the wrong column, a tab or an open bracket
 * the library misreads the following lines, until the next section begins. An error within a line, such as a quote or
 * an escape, has no other cause and is kept.
 */
export function syntaxCauses(file: SourceFile, errors: readonly YAMLError[]): SyntaxCauses {
  const overLines = new Set(errors.filter(({ code }) => code === OVER_LINES).map((error) => error.pos[0]));
  const causes: YAMLError[] = [];
  let end = 0;
  let misreadFrom = Number.POSITIVE_INFINITY;
  let isQuoteOpen = false;
  for (const error of errors) {
    const [start] = error.pos;
    const isTab = error.code === "TAB_AS_INDENT";
    const isLayout = overLines.has(start) || isOutOfPlace(error);
    const isOpen = start < end;
    // In brackets, a quote that is not closed takes the closing bracket for text.
    const isCaused = isLayout && (isOpen || (isQuoteOpen && error.message.startsWith("Flow ")));
    if (!isCaused) causes.push(error);
    if ((isTab || isLayout) && !isOpen) {
      end = nextSection(file, start);
      misreadFrom = Math.min(misreadFrom, start);
    }
    isQuoteOpen ||= error.message.startsWith("Missing closing");
  }
  return { errors: causes, misreadFrom };
}

function isOutOfPlace({ code, message }: YAMLError): boolean {
  return code === "BAD_INDENT" || (code === "MISSING_CHAR" && message.includes("without -"));
}

/** Where the next line begins that starts with a key and no space. */
function nextSection(file: SourceFile, offset: number): number {
  for (let line = positionAt(file, offset).line; line < file.lineStarts.length; line += 1) {
    const start = file.lineStarts[line] ?? file.text.length;
    if (/[^\s#\-\]}]/.test(file.text[start] ?? " ")) return start;
  }
  return file.text.length;
}
