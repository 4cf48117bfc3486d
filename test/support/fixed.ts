import { sourceFile } from "../../generator/source/source-file.js";
import { caseOf, checkCase } from "./rule-page.js";

/** A contract after the first suggestion that its diagnostics make. */
export function fixed(contract: string): string {
  const suggestions = checkCase(caseOf([sourceFile("contract.yaml", contract)])).flatMap(
    (diagnostic) => diagnostic.suggestions,
  );
  const [first] = suggestions;
  if (first === undefined) return "no suggestion";
  const { start, end } = first.span;
  return contract.slice(0, start) + first.replacement + contract.slice(end);
}
