import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";

/** What a contract says of those server event parameters that every event has. */
const SAID_OTHERWISE: ReadonlyMap<string, string> = new Map([
  ["action_source", "`actionSource` says it"],
  ["custom_data", "`parameters` says what is in it"],
  ["event_id", "`eventId` says how it comes about"],
  ["event_name", "`metaEvent` says it"],
  ["user_data", "`userData` says what is in it"],
]);

/**
 * Where a name of Meta's belongs in a contract, for authors who wrote it elsewhere; undefined for any other
 * name.
 */
export function homeOfName(catalog: Catalog, name: string): string | undefined {
  if (findByName(catalog.parameters, name) !== undefined) return "a parameter: it stands under `parameters`";
  if (findByName(catalog.userDataKeys, name) !== undefined)
    return "an identifier: it stands under `userData`";
  const field = findByName(catalog.serverParameters, name);
  if (field === undefined) return undefined;
  if (field.givenBy === "author") return "a server event parameter: it stands under `serverEvent`";
  return SAID_OTHERWISE.get(name) ?? "part of every call already, so it is not declared";
}
