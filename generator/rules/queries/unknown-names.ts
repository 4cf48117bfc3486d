import type { UnknownName } from "../../model/finding.js";
import type { Model } from "../../model/model.js";
import { startKey } from "../../source/source-file.js";

/**
 * The names of one sort that could not be looked up. Each place is reported once: what YAML aliases and contract-wide
 * definitions bring into several events was written in one place.
 */
export function unknownNames(model: Model, of: UnknownName["of"]): readonly UnknownName[] {
  const places = new Map<string, UnknownName>();
  for (const finding of model.findings) {
    if (finding.kind !== "unknown-name" || finding.of !== of) continue;
    const place = startKey(finding.name.span);
    if (!places.has(place)) places.set(place, finding);
  }
  return [...places.values()];
}
