import type { Recipe, RecipeEntry } from "../readers/recipe.js";
import { RUNTIME_READERS } from "../readers/runtime-readers.js";
import { onceFor } from "../value/once-for.js";
import {
  arrayOf,
  type Code,
  call,
  code,
  identifier,
  literal,
  objectOf,
  propertyName,
  regExpLiteral,
  use,
  useType,
} from "./code.js";
import { DEFINITIONS, definitionNames } from "./definition-names.js";

/** A reader in the runtime's terms: `number({ minimum: 0 })`. */
export const readerCode: (recipe: Recipe) => Code = onceFor((recipe) => {
  switch (recipe.kind) {
    case "call":
      return call(use(recipe.name, RUNTIME_READERS[recipe.name].module), recipe.args.map(readerCode));
    case "entries":
      return objectOf(recipe.entries.map(entryCode));
    case "reader":
      return call(use(definitionNames(recipe.definition).reader, DEFINITIONS), []);
    case "choice":
      return code`${use(definitionNames(recipe.definition).list, DEFINITIONS)}`;
    case "exported":
      return code`${use(recipe.name, recipe.module)}`;
    case "form":
      return code`() => ${arrayOf(recipe.parts.map(readerCode))}`;
    case "pattern":
      return regExpLiteral(recipe.source);
    case "value":
      return literal(recipe.value);
    default:
      return recipe satisfies never;
  }
});

/** A field of what is read, or a rule: `value: required(number())`. */
export function entryCode([name, recipe]: RecipeEntry): Code {
  return code`${propertyName(name)}: ${readerCode(recipe)}`;
}

/**
 * The declaration of a reader that is built on first use, so that importing a module costs nothing and bundlers may drop
 * it. Its type is stated, so that nobody has to infer it.
 */
export function lazyReader(name: string, reader: Code): Code {
  const type = code`${useType("Reader", "runtime/shared/reader")}<object>`;
  const made = call(use("lazy", "runtime/shared/lazy"), [code`() => ${reader}`]);
  return code`const ${identifier(name)}: ${type} = /* @__PURE__ */ ${made};`;
}
