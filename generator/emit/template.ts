import Handlebars from "handlebars";
import { templates } from "../derived/templates.js";
import { invariant } from "../text/invariant.js";
import { templateHelpers } from "./template-helpers.js";

/** Text that is already safe where it is used; anything else is escaped for HTML. */
export type SafeText = Handlebars.SafeString;

/** Marks text as safe where it is used. Only for text that a function of ours has made safe. */
export function safe(text: string): SafeText {
  return new Handlebars.SafeString(text);
}

const engine = Handlebars.create();

for (const [name, helper] of Object.entries(templateHelpers)) {
  engine.registerHelper(name, (...values: unknown[]) => {
    // The last value is Handlebars' own description of the call.
    values.pop();
    return safe(helper(...(values as never[])));
  });
}

const compiled = new Map(
  Object.entries(templates).map(([path, template]) => [path, engine.template(template)] as const),
);
engine.registerPartial(Object.fromEntries(compiled));

/** Fills a template of a target, by its path below `generator/targets/`. */
export function fillTemplate(path: string, view: object): string {
  const template = compiled.get(path);
  invariant(template !== undefined, "a target names a template that exists");
  return template(view);
}
