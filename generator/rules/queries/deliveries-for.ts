import type { Catalog } from "../../catalog/catalog.js";
import type { SourceModel } from "../../model/model.js";

/** The deliveries that send and that a source of this kind may use, by name. */
export function deliveriesFor(catalog: Catalog, { kind }: SourceModel): readonly string[] {
  return catalog.deliveries
    .filter((delivery) => delivery.sends && delivery.kinds.includes(kind.name))
    .map((delivery) => delivery.name);
}
