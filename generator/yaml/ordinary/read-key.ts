import type { Spanned } from "../../source/source-file.js";
import { isWithinCurlyQuotes } from "../curly-quotes.js";
import type { Cursor } from "./cursor.js";
import { readQuoted } from "./scalar-reading.js";

/** From a first character without a meaning to where a comment, the colon behind a key or the line's end begins. */
export const PLAIN = /(?:[^ \n\-?:,[\]{}#&*!|>'"%@`]|-(?![ \n]|$))(?:[^ \n:]+|:(?![ \n]|$)| +(?![ \n#]|$))*/y;

/** Between brackets, these and commas end it as well. */
export const PLAIN_IN_FLOW =
  /(?:[^ \n\-?:,[\]{}#&*!|>'"%@`]|-(?![ \n,[\]{}]|$))(?:[^ \n:,[\]{}]+|:(?![ \n,[\]{}]|$)| +(?![ \n#,[\]{}]|$))*/y;

/** What nearly all keys are. */
const WORD = /[A-Za-z_][\w-]*(?=:[ \n])/y;

/** A text in quotes, with them. */
export const QUOTED = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|'[^']*(?:''[^']*)*'/y;

/** YAML knows no longer ones in a line. */
const LONGEST = 1000;

/** Reads a key that stands in one line, and the colon behind it. Where there is none, the cursor stays. */
export function readKey(cursor: Cursor, plain: RegExp): Spanned<string> | undefined {
  const start = cursor.at;
  const wordEnd = cursor.endOf(WORD);
  if (wordEnd !== start && wordEnd - start <= LONGEST) {
    cursor.at = wordEnd + 1;
    return { value: cursor.cut(start, wordEnd), span: cursor.span(start, wordEnd) };
  }
  const isQuoted = cursor.next === '"' || cursor.next === "'";
  const end = cursor.endOf(isQuoted ? QUOTED : plain);
  if (end === start || end - start > LONGEST) return undefined;
  if (cursor.text.charAt(end) !== ":" || !cursor.isBlank(end + 1)) return undefined;
  const source = cursor.cut(start, end);
  const value = isQuoted ? quotedKey(source) : plainKey(source);
  if (value === undefined) return undefined;
  cursor.at = end + 1;
  return { value, span: cursor.span(start, end) };
}

function quotedKey(source: string): string | undefined {
  return source.includes("\n") ? undefined : readQuoted(source);
}

function plainKey(source: string): string | undefined {
  return source === "<<" || source.endsWith(" ") || isWithinCurlyQuotes(source) ? undefined : source;
}
