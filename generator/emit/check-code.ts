import type { Recipe, RecipeEntry } from "../checks/recipe.js";
import { RUNTIME_CHECKS } from "../checks/runtime-checks.js";
import { onceFor } from "../value/once-for.js";
import { type Code, call, code, literal, objectOf, propertyName, regExpLiteral, use } from "./code.js";

/** A check in the runtime's words: `number({ minimum: 0 })`. */
export const checkCode: (recipe: Recipe) => Code = onceFor((recipe) => {
  switch (recipe.kind) {
    case "call":
      return call(use(recipe.name, RUNTIME_CHECKS[recipe.name].module), recipe.args.map(checkCode));
    case "entries":
      return objectOf(recipe.entries.map(entryCode));
    case "pattern":
      return regExpLiteral(recipe.source);
    case "value":
      return literal(recipe.value);
    default:
      return recipe satisfies never;
  }
});

/** A field of what is checked, or a rule: `value: required(number())`. */
export function entryCode([name, recipe]: RecipeEntry): Code {
  return code`${propertyName(name)}: ${checkCode(recipe)}`;
}

/** A check that is put together on first use, so that importing a module costs nothing and bundlers may drop it. */
export function lazily(check: Code): Code {
  return code`/* @__PURE__ */ ${call(use("lazy", "runtime/shared/lazy"), [code`() => ${check}`])}`;
}
