import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileTemplates, type TemplateSet } from "./compile-templates.js";
import { filesBelow } from "./files-below.js";

/** The helpers of `emit/template.ts` that templates name. */
const HELPERS = ["codeBlock", "codeSpan", "comment", "lineComment", "literal", "markdown", "prose"] as const;

/** What stands in for what Handlebars has built in: members by name, conditions, lists, values. */
const BUILT_IN = ["lookup", "given", "list", "text"] as const;

/** Compiles the Handlebars templates of all targets, so that the command needs neither the files nor a compiler. */
export function deriveTemplates(root: string): { readonly code: string; readonly types: string } {
  const compiled = [...compileTemplates(templateSet(root))];
  const entries = compiled.map(([path, template]) => `  ${JSON.stringify(path)}: ${template},\n`);
  const helpers = [...HELPERS, ...BUILT_IN].map((name) => JSON.stringify(name)).join(" | ");
  return {
    code: `/** The templates of the targets, compiled. Derived; do not edit. */\nexport const templates = {\n${entries.join("")}};\n`,
    types: `/** What compiled templates call. */
export type TemplateHelpers = Readonly<Record<${helpers}, (...values: never[]) => unknown>>;

/** Adds a view's text to a list; a template that is part of others may be handed more. */
export type Template = (helpers: TemplateHelpers, out: string[], view: object, ...handed: never[]) => void;

/** The templates of the targets, compiled, by path. */
export declare const templates: Readonly<Record<string, Template>>;
`,
  };
}

/** All templates of the targets, as they are written. */
export function templateSet(root: string): TemplateSet {
  const folder = join(root, "generator/targets");
  const paths = filesBelow(folder, ".hbs");
  return {
    texts: new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")])),
    helpers: new Set<string>(HELPERS),
  };
}
