import type { Fact } from "../../catalog/catalog.js";

/** A fact as diagnostics cite it: the catalogue's file as the package has it, when it was checked, and where it was read. */
export function factLine(fact: Fact): string {
  return `event-contract/${fact.file}, checked ${fact.checkedOn}: ${fact.source}`;
}
