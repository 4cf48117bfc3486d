import fc from "fast-check";
import { expect, test } from "vitest";
import { liveCheck } from "../../generator/checks/live-check.js";
import type { Recipe } from "../../generator/checks/recipe.js";
import { RUNTIME_CHECKS } from "../../generator/checks/runtime-checks.js";
import { type Form, valueRecipe } from "../../generator/checks/value-recipe.js";
import { runtimeModules } from "../../generator/derived/runtimes.js";
import { checkCode } from "../../generator/emit/check-code.js";
import { Printer } from "../../generator/emit/print.js";
import { type Check, emptyReport } from "../../generator/runtime/shared/check.js";
import { schemas, values } from "./value-samples.js";

/** The check that a recipe is printed as, run. */
function printedCheck(recipe: Recipe): Check {
  const printer = new Printer(({ name }) => name);
  printer.code(checkCode(recipe), 0);
  const functions = Object.entries(RUNTIME_CHECKS);
  const run = new Function(...functions.map(([name]) => name), `return (${printer.text});`);
  return run(...functions.map(([, { make }]) => make));
}

test("what is printed says of a value what the live check says", () => {
  const forms = fc.constantFrom<Form>("given", "written", "sent");
  fc.assert(
    fc.property(
      schemas,
      forms,
      fc.array(values, { minLength: 8, maxLength: 8 }),
      (schema, form, candidates) => {
        const recipe = valueRecipe(schema, form);
        const printed = printedCheck(recipe);
        for (const value of candidates) {
          const [live, run] = [emptyReport(), emptyReport()];
          const copy = liveCheck(recipe).read(value, "", live);
          expect([printed.read(value, "", run), run]).toEqual([copy, live]);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("each function is exported by the module that it is imported from", () => {
  const missing = Object.entries(RUNTIME_CHECKS).filter(
    ([name, { module }]) => !runtimeModules[module]?.text.includes(`export function ${name}`),
  );
  expect(missing).toEqual([]);
});
