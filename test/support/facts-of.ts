import type { Catalog, Fact } from "../../generator/catalog/catalog.js";

/** What everything in the catalogue stands on, facts and decisions, in its order. */
export function factsOf(catalog: Catalog): readonly Fact[] {
  return Object.values(catalog)
    .flat()
    .flatMap((entry) => {
      if (typeof entry !== "object" || !("fact" in entry)) return [];
      return "refusal" in entry ? [entry.fact, entry.refusal] : [entry.fact];
    });
}
