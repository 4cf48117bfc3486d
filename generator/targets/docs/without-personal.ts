import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import type { JsonValue } from "../../value/json-value.js";

/** An example's server event parameters without those that identify a person. */
export function withoutPersonal(
  catalog: Catalog,
  serverEvent: Readonly<Record<string, JsonValue>>,
): Readonly<Record<string, JsonValue>> {
  const isPersonal = (name: string) => findByName(catalog.serverParameters, name)?.personal ?? false;
  return Object.fromEntries(Object.entries(serverEvent).filter(([name]) => !isPersonal(name)));
}
