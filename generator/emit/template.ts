import { type TemplateHelpers, templates } from "../derived/templates.js";
import { invariant } from "../text/invariant.js";
import { scriptText } from "./code.js";
import { htmlCommentText, lineCommentText } from "./comment.js";
import { codeBlock, codeSpan, markdownText } from "./markdown.js";
import { proseMarkdown } from "./prose.js";

/** Text that is fit for its place already; anything else is escaped for HTML. */
export class SafeText {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** Marks text as fit for its place. Only for text that a function of ours has made so. */
export function safe(text: string): SafeText {
  return new SafeText(text);
}

/** What the templates call; whatever stands in braces and is a helper's must be fit for its place. */
export const helpers: TemplateHelpers = {
  literal: scriptText,
  comment: htmlCommentText,
  lineComment: lineCommentText,
  markdown: markdownText,
  prose: proseMarkdown,
  codeSpan,
  codeBlock,
  /** The member of an object that another value names, as Handlebars' own helper finds it. */
  lookup: (object: Readonly<Record<string, unknown>> | undefined, name: string): unknown =>
    object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined,
  /** What `if` means in Handlebars: an empty list counts as nothing. */
  given: (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value)),
  list: (value: readonly unknown[] | undefined): readonly unknown[] => value ?? [],
  text: textOf,
};

function textOf(value: unknown): string {
  if (value instanceof SafeText) return value.toString();
  invariant(typeof value === "string", "a template shows no value but text");
  return value.replace(/[&<>"'`=]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** What Handlebars escapes, and how. */
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
  "`": "&#x60;",
  "=": "&#x3D;",
};

/** Fills a template of a target, by its path below `generator/targets/`. */
export function fillTemplate(path: string, view: object): string {
  const template = templates[path];
  invariant(template !== undefined, "a target names a template that exists");
  // A list that is joined once leaves less behind than a text that grows by thousands of pieces.
  const out: string[] = [];
  template(helpers, out, view);
  return out.join("");
}
