import { INVISIBLE } from "../text/invisible.js";
import { TEMPLATE_OPENER } from "../text/template-opener.js";

/** Contract text made safe for a comment: no end of comment, no line end, no tag, nothing invisible. */
export function commentText(text: string): string {
  return oneLine(text)
    .replaceAll("*/", "*\\/")
    .replaceAll("/*", "/\\*")
    .replace(/(^|[\s{])@(?=[A-Za-z])/g, "$1\\@")
    .trim();
}

/** A text on one line, without what cannot be seen. */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]{2,}|[^\S ]|\p{Cc}/gu, " ")
    .replace(INVISIBLE, "")
    .trim();
}

/** A doc comment of these paragraphs, wrapped to the line; an empty paragraph is an empty line. */
export function docComment(paragraphs: readonly string[], indent: number, width: number): string {
  const pad = " ".repeat(indent);
  const [only = ""] = paragraphs;
  if (paragraphs.length === 1 && only.length <= width - indent - 7) return `${pad}/** ${only} */`;
  const line = `\n${pad} *`;
  let text = `${pad}/**`;
  for (const paragraph of paragraphs) {
    text += line;
    if (paragraph !== "") text += ` ${wrapped(paragraph, width - indent - 3, `${line} `)}`;
  }
  return `${text}${line}/`;
}

/** A paragraph in lines no wider than a word or `width`, separated by `separator`. */
function wrapped(paragraph: string, width: number, separator: string): string {
  let text = "";
  let rest = paragraph;
  while (rest.length > width) {
    const last = rest.lastIndexOf(" ", width);
    const end = last > 0 ? last : rest.indexOf(" ", width);
    if (end === -1) break;
    text += rest.slice(0, end) + separator;
    rest = rest.slice(end + 1).trimStart();
  }
  return text + rest;
}

/** Contract text made safe for an HTML comment, which `-->` and `--!>` would end. */
export function htmlCommentText(text: string): string {
  return lineCommentText(text).replace(/-(?=-)/g, "- ");
}

/** Contract text made safe for a line comment inside a script element, and for the template that this is pasted into. */
export function lineCommentText(text: string): string {
  return oneLine(text).replaceAll("<", "‹").replaceAll(">", "›").replace(TEMPLATE_OPENER, " $&");
}
