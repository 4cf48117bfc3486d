import { findByName } from "../catalog/find-by-name.js";
import { suggestName } from "../catalog/suggest-name.js";
import { catalog } from "../derived/catalog.js";
import { faultsOf } from "../readers/live-reader.js";
import type { Recipe } from "../readers/recipe.js";
import type { Violation } from "../runtime/shared/violation.js";
import { didYouMean } from "../text/did-you-mean.js";
import { quote } from "../text/quote.js";
import { error, type Problem } from "./problem.js";

/** What the generated code's own reader finds wrong with a value, with a hint where a name was likely mistaken. */
export function problemsOf(recipe: Recipe, value: unknown, path = ""): readonly Problem[] {
  return faultsOf(recipe, value, path).map((fault) =>
    error(fault.path, fault.rule, fault.text + hintOn(fault)),
  );
}

function hintOn({ path, rule }: Violation): string {
  if (rule !== "additionalProperties") return "";
  const [place = "", name] = path.split(".");
  if (name === undefined) return belongsInUserData(place) ?? "";
  const isPerson = place === "user_data";
  if (!isPerson) {
    const elsewhere = belongsInUserData(name);
    if (elsewhere !== undefined) return elsewhere;
  }
  const near = suggestName(isPerson ? catalog.userDataKeys : catalog.parameters, name);
  const question = didYouMean(near.filter((one) => one !== name));
  return question === undefined ? "" : `; ${question}`;
}

/** An identifier under Meta's name, which a parameter may have as well. */
function belongsInUserData(name: string): string | undefined {
  const isIdentifier = findByName(catalog.userDataKeys, name) !== undefined;
  if (!isIdentifier || findByName(catalog.parameters, name) !== undefined) return undefined;
  return `; ${quote(name)} is an identifier, which belongs in \`user_data\``;
}
