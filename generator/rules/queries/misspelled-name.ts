import type { Catalog } from "../../catalog/catalog.js";
import { suggestName } from "../../catalog/suggest-name.js";
import type { Model } from "../../model/model.js";
import { onceFor } from "../../value/once-for.js";
import { knownParameters } from "./known-parameters.js";

/** Whether the event of that name has a parameter that was likely meant to be this one, and is reported as unknown. */
export function isMisspelled(model: Model, catalog: Catalog, event: string, name: string): boolean {
  const unknown = unknownParameters(model).get(event);
  if (unknown === undefined) return false;
  const known = knownParameters(model, catalog);
  return unknown.some((one) => suggestName(known, one).includes(name));
}

/** The names of parameters that could not be looked up, by event. */
const unknownParameters = onceFor(({ findings }: Model): ReadonlyMap<string, readonly string[]> => {
  const byEvent = new Map<string, string[]>();
  for (const finding of findings) {
    if (finding.kind !== "unknown-name" || finding.of !== "parameter") continue;
    const names = byEvent.get(finding.within);
    if (names === undefined) byEvent.set(finding.within, [finding.name.value]);
    else names.push(finding.name.value);
  }
  return byEvent;
});
