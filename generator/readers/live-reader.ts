import type { IdPart } from "../runtime/shared/event-id.js";
import type { Reader } from "../runtime/shared/reader.js";
import type { Violation } from "../runtime/shared/violation.js";
import { wordedReport } from "../runtime/shared/worded-report.js";
import { onceFor } from "../value/once-for.js";
import { safePattern } from "../value/runaway-pattern.js";
import type { Recipe } from "./recipe.js";
import { RUNTIME_READERS } from "./runtime-readers.js";

/** The reader that a recipe describes, made by the runtime's own functions. */
export function liveReader(recipe: Recipe): Reader {
  return madeOf(recipe) as Reader;
}

/** The same of an object's recipe. */
export function liveObject(recipe: Recipe): Reader<object> {
  return liveReader(recipe) as Reader<object>;
}

/** The part of an event id that a recipe describes. */
export function livePart(recipe: Recipe): IdPart {
  return madeOf(recipe) as IdPart;
}

/** What is wrong with a value by that reader, each with its path below `path`; never the value itself. */
export function faultsOf(recipe: Recipe, value: unknown, path = ""): readonly Violation[] {
  const report = wordedReport();
  liveReader(recipe).read(value, path, report);
  return report.violations;
}

const madeOf: (recipe: Recipe) => unknown = onceFor((recipe) => {
  switch (recipe.kind) {
    case "call": {
      const make = RUNTIME_READERS[recipe.name].make as (...args: readonly unknown[]) => unknown;
      return make(...recipe.args.map(madeOf));
    }
    case "entries":
      return Object.fromEntries(recipe.entries.map(([name, entry]) => [name, madeOf(entry)]));
    case "form": {
      const parts = recipe.parts.map(madeOf);
      return () => parts;
    }
    case "pattern":
      return safePattern(recipe.source);
    case "reader":
    case "choice":
    case "exported":
      return madeOf(recipe.recipe);
    case "value":
      return recipe.value;
    default:
      return recipe satisfies never;
  }
});
