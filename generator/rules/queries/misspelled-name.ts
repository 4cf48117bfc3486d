import type { Catalog } from "../../catalog/catalog.js";
import { suggestName } from "../../catalog/suggest-name.js";
import type { Model } from "../../model/model.js";

/** Whether the event of that name has a parameter that was likely meant to be this one, and is reported as unknown. */
export function isMisspelled(model: Model, catalog: Catalog, event: string, name: string): boolean {
  const own = () => model.origin.parameters.map((field) => ({ name: field.name.value, aliases: [] }));
  return model.findings.some(
    (finding) =>
      finding.kind === "unknown-name" &&
      finding.of === "parameter" &&
      finding.within === event &&
      suggestName([...own(), ...catalog.parameters], finding.name.value).includes(name),
  );
}
