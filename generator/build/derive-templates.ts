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
 * A template as the object that Handlebars' runtime takes. One that shows a value without escaping is refused, and a
 * name that a view does not have is a fault when the template is filled.
 */
export function compileTemplate(path: string, text: string): string {
  const program = Handlebars.parse(text, { srcName: path });
  new TemplateCheck(path).accept(program);
  // Declared as an object by the package, which gives a text.
  return String(
    Handlebars.precompile(program, { strict: true, knownHelpers: KNOWN, knownHelpersOnly: true }),
  );
}

class TemplateCheck extends Handlebars.Visitor {
  readonly #path: string;

  constructor(path: string) {
    super();
    this.#path = path;
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const { escaped, loc } = mustache;
    if (!escaped)
      throw new Refusal(`${this.#path}:${loc.start.line}: a value is shown without being escaped`);
    super.MustacheStatement(mustache);
  }

  /** Handlebars' strict mode by itself looks only at values that are shown, not at what `#if` or a helper is given. */
  override PathExpression(path: hbs.AST.PathExpression): void {
    Object.assign(path, { strict: true });
  }
}
