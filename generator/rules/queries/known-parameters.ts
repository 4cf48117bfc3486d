import type { Catalog } from "../../catalog/catalog.js";
import type { Model } from "../../model/model.js";
import { onceFor } from "../../value/once-for.js";

const knownIn = onceFor((catalog: Catalog) =>
  onceFor(({ origin }: Model) => [
    ...origin.parameters.map((field) => ({ name: field.name.value, aliases: [] })),
    ...catalog.parameters,
  ]),
);

/** The parameters that an event may have: those that the contract defines, then Meta's. */
export function knownParameters(model: Model, catalog: Catalog) {
  return knownIn(catalog)(model);
}
