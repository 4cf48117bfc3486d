import type { Catalog } from "../catalog/catalog.js";
import { suggestName } from "../catalog/suggest-name.js";
import type { EventModel, Model } from "../model/model.js";

/** Whether an event has a parameter that was likely meant to be this one, and is reported as unknown. */
export function isMisspelt(model: Model, catalog: Catalog, event: EventModel, name: string): boolean {
  return model.findings.some(
    (finding) =>
      finding.kind === "unknown-name" &&
      finding.of === "parameter" &&
      finding.within === event.name &&
      suggestName(catalog.parameters, finding.name.value).includes(name),
  );
}
