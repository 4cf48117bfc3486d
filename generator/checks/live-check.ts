import { type Check, emptyReport } from "../runtime/shared/check.js";
import type { Violation } from "../runtime/shared/violation.js";
import { onceFor } from "../value/once-for.js";
import { isPattern } from "../value/parse-pattern.js";
import { isRunaway } from "../value/runaway-pattern.js";
import type { Recipe } from "./recipe.js";
import { RUNTIME_CHECKS } from "./runtime-checks.js";

/** The check that a recipe describes, made by the runtime's own functions. */
export const liveCheck: (recipe: Recipe) => Check = onceFor((recipe) => madeOf(recipe) as Check);

/** The same of an object's recipe. */
export function liveObject(recipe: Recipe): Check<object> {
  return liveCheck(recipe) as Check<object>;
}

/** What is wrong with a value by that check, each with its place below `path`; never the value itself. */
export function faultsOf(recipe: Recipe, value: unknown, path = ""): readonly Violation[] {
  const report = emptyReport();
  liveCheck(recipe).read(value, path, report);
  return report.violations;
}

function madeOf(recipe: Recipe): unknown {
  switch (recipe.kind) {
    case "call": {
      const make = RUNTIME_CHECKS[recipe.name].make as (...args: readonly unknown[]) => unknown;
      return make(...recipe.args.map(madeOf));
    }
    case "entries":
      return Object.fromEntries(recipe.entries.map(([name, entry]) => [name, madeOf(entry)]));
    case "pattern":
      return isUsable(recipe.source) ? new RegExp(recipe.source, "u") : undefined;
    case "value":
      return recipe.value;
    default:
      return recipe satisfies never;
  }
}

/** A pattern that is none, or that could run without end, is told of where it is written; here it lets all through. */
function isUsable(pattern: string): boolean {
  return isPattern(pattern) && !isRunaway(pattern);
}
