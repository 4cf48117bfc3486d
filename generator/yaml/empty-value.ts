import type { Span, Spanned } from "../source/source-file.js";
import { quote } from "../text/quote.js";
import { isCurlyEnd } from "./curly-quotes.js";

/** An entry of a map without a value, and where it stands. */
export interface EmptyEntry {
  readonly key: Spanned<string>;
  /** In braces, behind a comma, without a colon. */
  readonly isBare: boolean;
  /** Keys that the map already has follow it: they belong under it. */
  readonly isUnindented: boolean;
}

/** What to do about an entry without a value, where it shows how that came about. */
export function emptyValueHelp({ key, isBare, isUnindented }: EmptyEntry): string | undefined {
  if (isBare) return bareWordsHelp(key.value);
  if (isUnindented) return `indent what belongs to ${quote(key.value)} further than its name`;
  if (!startsComment(key.span)) return undefined;
  return `\`#\` begins a comment: put text that starts with it in quotes, as in \`${cut(key.value)}: "#…"\``;
}

/** A `#` followed by a space is meant as a comment. */
function startsComment({ file, end }: Span): boolean {
  return /^["']?[ \t]*:[ \t]+#[^\s#]/.test(file.text.slice(end, end + 200));
}

function bareWordsHelp(words: string): string {
  if (isCurlyEnd(words)) {
    return "in `{ }` a comma ends the text before it, and curly quotes do not prevent that: use straight quotes";
  }
  if (/\s/.test(words)) {
    return "in `{ }` a comma ends the text before it: if the words belong to that text, put the whole text in quotes";
  }
  return "write the value, or delete the entry; in `{ }` a comma ends the text before it: if the word belongs to that text, put the whole text in quotes";
}

/** What to do about braces with names and no values: they may be meant for text, or for a list. */
export function bareBracesHelp(key: string | undefined, names: readonly string[]): string {
  const [name = "name", ...others] = names.map(cut);
  const before = key === undefined ? "" : `${cut(key)}: `;
  if (others.length > 0) {
    return `write a list in square brackets, as in \`${before}[${[name, ...others].slice(0, 3).join(", ")}]\`; or give each name its value`;
  }
  return `braces begin a map: put text in quotes, as in \`${before}"{${name}}"\`; or write \`${name}: …\` with its value`;
}

/** A name as shown in one of our examples, however long it is. */
function cut(name: string): string {
  return quote(name).slice(1, -1);
}
