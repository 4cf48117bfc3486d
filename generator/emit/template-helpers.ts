import { scriptText } from "./code.js";
import { htmlCommentText, lineCommentText } from "./comment.js";
import { codeBlock, codeSpan, markdownText } from "./markdown.js";
import { proseMarkdown } from "./prose.js";

/** What templates call besides Handlebars' own helpers: each returns text that is safe where it is used. */
export const templateHelpers: Readonly<Record<string, (...values: never[]) => string>> = {
  literal: scriptText,
  comment: htmlCommentText,
  lineComment: lineCommentText,
  markdown: markdownText,
  prose: proseMarkdown,
  codeSpan,
  codeBlock,
};
