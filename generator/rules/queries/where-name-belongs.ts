import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";

/** Where a contract sets the server event parameters that every event has. */
const SET_ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ["action_source", "`actionSource` sets it"],
  ["custom_data", "`parameters` says what is in it"],
  ["event_id", "`eventId` says how it is made"],
  ["event_name", "`metaEvent` sets it"],
  ["user_data", "`userData` says what is in it"],
]);

/**
 * Where a Meta name belongs in a contract, for authors who wrote it elsewhere; undefined for any other
 * name.
 */
export function whereNameBelongs(catalog: Catalog, name: string): string | undefined {
  if (findByName(catalog.parameters, name) !== undefined) return "a parameter: it goes under `parameters`";
  if (findByName(catalog.userDataKeys, name) !== undefined) return "an identifier: it goes under `userData`";
  const field = findByName(catalog.serverParameters, name);
  if (field === undefined) return undefined;
  if (field.givenBy === "author") return "a server event parameter: it goes under `serverEvent`";
  return SET_ELSEWHERE.get(name) ?? "part of every call already, so it is not declared";
}
