import { visible } from "../text/visible.js";
import { oneLine } from "./comment.js";

/**
 * What has a meaning in Markdown, in its tables, or in tools that render it (`{` is code in MDX, `$` a
 * formula, `~` struck out).
 */
const MARKS = /[\\`*_{}[\]<>#|~!&$^]/g;

/** Only these three mean something as HTML; everything else takes a backslash. */
const ENTITIES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };

/** Characters around a link that are not part of it. */
const AROUND_LINK = new Set("()[]{}\"'“”‘’.,;:!?");

/**
 * Text made safe for a line or a table cell of Markdown: no markup but code, no link, no line end, nothing invisible.
 */
export function markdownText(text: string): string {
  return atLineStart(inlineMarkdown(oneLine(text)));
}

/** A name in backticks as a word of its own: no other backtick may touch it, or the two would be read as one. */
const QUOTED = /(?<=^|[\s(["'“])`([^`]+)`(?=$|[\s)\]"'”’.,;:!?])/;

/** Text made safe for the middle of a line; spaces stay as they are, and text in backticks is code. */
export function inlineMarkdown(text: string): string {
  // Split by a group, the pieces at odd places are what the group took.
  return text
    .split(QUOTED)
    .map((piece, index) => (index % 2 === 1 ? codeSpan(piece) : plainWords(piece)))
    .join("");
}

function plainWords(text: string): string {
  return visible(text)
    .split(" ")
    .map((word) => (isLink(word) ? linkAsCode(word) : escapeMarks(word)))
    .join(" ");
}

/** A line, already escaped, that opens no block; the other signs that do are escaped wherever they stand. */
export function atLineStart(line: string): string {
  return line.replace(/^[-+=:]/, "\\$&").replace(/^(\d{1,9})([.)])/, "$1\\$2");
}

/**
 * What renderers make a link or a mention of by themselves, however its signs are escaped: addresses, hosts that begin
 * with www, e-mail addresses, names behind an at sign.
 */
function isLink(word: string): boolean {
  return word.includes("://") || /www\./i.test(word) || (word.length > 1 && word.includes("@"));
}

function linkAsCode(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && AROUND_LINK.has(word.charAt(start))) start += 1;
  while (end > start && AROUND_LINK.has(word.charAt(end - 1))) end -= 1;
  const link = word.slice(start, end);
  return `${escapeMarks(word.slice(0, start))}${link === "" ? "" : codeSpan(link)}${escapeMarks(word.slice(end))}`;
}

function escapeMarks(text: string): string {
  return text.replace(MARKS, (mark) => ENTITIES[mark] ?? `\\${mark}`);
}

/** A text as code within a line or a table cell, with as many backticks as it takes. */
export function codeSpan(text: string): string {
  const shown = visible(text);
  // A table parts its cells before it reads code spans, and renderers differ in how a bar can be escaped there.
  if (shown.includes("|") || shown === "") return codeElement(shown);
  const fence = "`".repeat(longestRun(shown) + 1);
  const padded = /^[ `]|[ `]$/.test(shown) ? ` ${shown} ` : shown;
  return `${fence}${padded}${fence}`;
}

/** The same as HTML: every sign by number, and addresses broken up so that none becomes a link. */
function codeElement(text: string): string {
  const signs = text.replace(/[^A-Za-z0-9 \u0080-\u{10ffff}]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<code>${signs.replace(/&#(?:46|47|64);/g, "<wbr>$&")}</code>`;
}

/** Lines of code as a block; the language is a word of ours. */
export function codeBlock(language: "html" | "js" | "json", text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
