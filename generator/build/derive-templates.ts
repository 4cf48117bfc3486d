import { readFileSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import { filesBelow } from "./files-below.js";

/** The helpers that `emit/template.ts` registers. */
const HELPERS = {
  literal: true,
  comment: true,
  lineComment: true,
  markdown: true,
  prose: true,
  codeSpan: true,
  codeBlock: true,
};

/** Compiles the Handlebars templates of all targets, so that the command needs neither the files nor a compiler. */
export function deriveTemplates(root: string): { readonly code: string; readonly types: string } {
  const folder = join(root, "generator/targets");
  const entries = filesBelow(folder, ".hbs").map((path) => {
    const template = Handlebars.precompile(readFileSync(join(folder, path), "utf8"), {
      strict: true,
      // A name is then a helper or a value for good, which makes the compiled code far smaller and faster.
      knownHelpers: HELPERS,
      knownHelpersOnly: true,
    });
    return `  ${JSON.stringify(path)}: ${template},\n`;
  });
  return {
    code: `/** The templates of the targets, compiled. Derived; do not edit. */\nexport const templates = {\n${entries.join("")}};\n`,
    types:
      "/** The templates of the targets, compiled, by path. */\n" +
      "export declare const templates: Readonly<Record<string, TemplateSpecification>>;\n",
  };
}
