import type { UnknownName } from "../../model/finding.js";
import type { Model } from "../../model/model.js";
import { startKey } from "../../source/source-file.js";

/**
 * The names of one kind that could not be looked up. Each position is reported once: what YAML aliases and
 * contract-wide definitions bring into several events was written in one position.
 */
export function unknownNames(model: Model, of: UnknownName["of"]): readonly UnknownName[] {
  const found = new Map<string, UnknownName>();
  for (const finding of model.findings) {
    if (finding.kind !== "unknown-name" || finding.of !== of) continue;
    const key = startKey(finding.name.span);
    if (!found.has(key)) found.set(key, finding);
  }
  return [...found.values()];
}
