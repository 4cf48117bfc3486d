import { readFileSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import { templateHelpers } from "../emit/template-helpers.js";
import { filesBelow } from "./files-below.js";
import { Refusal } from "./refusal.js";

const KNOWN = Object.fromEntries(Object.keys(templateHelpers).map((name) => [name, true]));

/** Compiles the templates of all targets, so that the command needs neither the files nor Handlebars' compiler. */
export function deriveTemplates(root: string): { readonly code: string; readonly types: string } {
  const folder = join(root, "generator/targets");
  const entries = filesBelow(folder, ".hbs").map((path) => {
    const compiled = compileTemplate(path, readFileSync(join(folder, path), "utf8"));
    return `  ${JSON.stringify(path)}: ${compiled},\n`;
  });
  return {
    code: `/** The templates of the targets, compiled. Derived; do not edit. */\nexport const templates = {\n${entries.join("")}};\n`,
    types: `/** The templates of the targets, compiled, by path. */\nexport declare const templates: Readonly<Record<string, TemplateSpecification>>;\n`,
  };
}

/**
 * A template as the object that Handlebars' runtime takes. One that shows a value without escaping is refused, and one
 * that asks for a value that it is not given fails, also where it only asks whether there is one.
 */
export function compileTemplate(path: string, text: string): string {
  const program = Handlebars.parse(text, { srcName: path });
  const visitor = new Handlebars.Visitor();
  const { MustacheStatement: visitParts } = visitor;
  visitor.MustacheStatement = (statement) => {
    const { escaped, loc } = statement;
    if (!escaped) throw new Refusal(`${path}:${loc.start.line}: a value is shown without being escaped`);
    visitParts.call(visitor, statement);
  };
  // The compiler is strict about what is shown, but not by itself about what a helper is given.
  visitor.PathExpression = (expression) => void Object.assign(expression, { strict: true });
  visitor.accept(program);
  // Declared as an object by the package, which gives a text.
  return String(
    Handlebars.precompile(program, { strict: true, knownHelpers: KNOWN, knownHelpersOnly: true }),
  );
}
