import type HandlebarsModule from "handlebars";
import runtime from "handlebars/runtime.js";
import { templates } from "../derived/templates.js";
import { invariant } from "../text/invariant.js";
import type { JsonValue } from "../value/json-value.js";
import { scriptText } from "./code.js";
import { htmlCommentText, lineCommentText } from "./comment.js";
import { codeBlock, codeSpan, markdownText } from "./markdown.js";
import { type Prose, proseMarkdown } from "./prose.js";

// The package's types speak of the runtime as of an empty module.
const Handlebars = runtime as unknown as typeof HandlebarsModule;

/** Text that is fit for its place already; anything else is escaped for HTML. */
export type SafeText = InstanceType<typeof HandlebarsModule.SafeString>;

/** Marks text as fit for its place. Only for text that a function of ours has made so. */
export function safe(text: string): SafeText {
  return new Handlebars.SafeString(text);
}

const engine = Handlebars.create();
engine.registerHelper("literal", (value: JsonValue) => safe(scriptText(value)));
engine.registerHelper("comment", (text: string) => safe(htmlCommentText(text)));
engine.registerHelper("lineComment", (text: string) => safe(lineCommentText(text)));
engine.registerHelper("markdown", (text: string) => safe(markdownText(text)));
engine.registerHelper("prose", (words: Prose) => safe(proseMarkdown(words)));
engine.registerHelper("codeSpan", (text: string) => safe(codeSpan(text)));
engine.registerHelper("codeBlock", (language: "js" | "json", text: string) =>
  safe(codeBlock(language, text)),
);
// A template may be a part of another one, under its path.
for (const [path, template] of Object.entries(templates)) {
  engine.registerPartial(path, engine.template(template));
}

/** Fills a template of a target, by its path below `generator/targets/`. */
export function fillTemplate(path: string, view: object): string {
  const template = templates[path];
  invariant(template !== undefined, "a target names a template that exists");
  return engine.template(template)(view);
}
