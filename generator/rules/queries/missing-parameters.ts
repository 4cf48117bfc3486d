import type { Catalog } from "../../catalog/catalog.js";
import type { EventModel, Model } from "../../model/model.js";
import { isMisspelled } from "./misspelled-name.js";

/** The parameters that Meta requires of an event and that it does not declare, but for those that it misspells. */
export function missingParameters(model: Model, catalog: Catalog, event: EventModel): readonly string[] {
  const { meta, origin } = event;
  if (meta.kind !== "standard" || origin.refused.has("parameters")) return [];
  const declared = new Set(origin.parameters.map((field) => field.name.value));
  return meta.event.requires.filter(
    (name) => !declared.has(name) && !isMisspelled(model, catalog, event.name, name),
  );
}
