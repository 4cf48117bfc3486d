import type { Catalog } from "../catalog/catalog.js";
import type { ShopSystem } from "../catalog/catalog-paste.js";
import { foldWord } from "../catalog/fold-name.js";
import type { SourceModel } from "../model/model.js";

/** Whether a source's system is a shop of this kind: the contract says it in its own words. */
export function isShopOf({ shopSystems }: Catalog, shop: ShopSystem, { system }: SourceModel): boolean {
  const words = foldWord(system);
  return shopSystems.systems[shop].some((word) => words.includes(word));
}
