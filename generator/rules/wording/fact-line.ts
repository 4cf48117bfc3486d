import type { Fact } from "../../catalog/catalog.js";
import type { Ground } from "../../diagnostic/diagnostic.js";

/**
 * A fact or a decision as diagnostics cite it: the catalogue's file in the package, when it was checked, and its
 * source or reason.
 */
export function factLine(fact: Fact): Ground {
  const file = `event-contract/${fact.file}`;
  return fact.confidence === "decision"
    ? { kind: "decision", text: `${file}, reviewed ${fact.checkedOn}: ${fact.reason}` }
    : { kind: "fact", text: `${file}, checked ${fact.checkedOn}: ${fact.source}` };
}
