import type { CatalogUserDataKey } from "../../catalog/catalog.js";
import type { UserDataModel } from "../../model/model.js";

/** The smallest sets of identifiers with which an event may go out: what is required, with each alternative in turn. */
export function leastUserData({ required, atLeastOneOf }: UserDataModel): readonly (readonly string[])[] {
  const names = (keys: readonly CatalogUserDataKey[]) => keys.map((key) => key.name);
  if (atLeastOneOf.length === 0) return [names(required)];
  return atLeastOneOf.map((alternative) => [...new Set([...names(required), ...names(alternative)])]);
}
