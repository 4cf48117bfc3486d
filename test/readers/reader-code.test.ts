import fc from "fast-check";
import { expect, test } from "vitest";
import { runtimeModules } from "../../generator/derived/runtimes.js";
import { Printer } from "../../generator/emit/print.js";
import { readerCode } from "../../generator/emit/reader-code.js";
import { liveReader } from "../../generator/readers/live-reader.js";
import type { Recipe } from "../../generator/readers/recipe.js";
import { RUNTIME_READERS } from "../../generator/readers/runtime-readers.js";
import { type Form, valueRecipe } from "../../generator/readers/value-recipe.js";
import type { Reader } from "../../generator/runtime/shared/reader.js";
import { wordedReport } from "../../generator/runtime/shared/worded-report.js";
import { schemas, values } from "./value-samples.js";

/** The reader that a recipe is printed as, run. */
function printedReader(recipe: Recipe): Reader {
  const printer = new Printer(({ name }) => name);
  printer.code(readerCode(recipe), 0);
  const functions = Object.entries(RUNTIME_READERS);
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
        const printed = printedReader(recipe);
        for (const value of candidates) {
          const [live, run] = [wordedReport(), wordedReport()];
          const copy = liveReader(recipe).read(value, "", live);
          expect([printed.read(value, "", run), run]).toEqual([copy, live]);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("each function is exported by the module that it is imported from", () => {
  const missing = Object.entries(RUNTIME_READERS).filter(
    ([name, { module }]) => !runtimeModules[module]?.text.includes(`export function ${name}`),
  );
  expect(missing).toEqual([]);
});
