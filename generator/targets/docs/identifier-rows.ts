import type { Catalog, CatalogUserDataKey } from "../../catalog/catalog.js";
import { type Prose, prose } from "../../emit/prose.js";
import type { UserDataModel } from "../../model/model.js";
import { type Branch, byBranch } from "./by-branch.js";
import { type Column, handingNote, placesOf } from "./columns.js";
import type { IdentifierView } from "./view.js";

/** What the Pixel adds to each event by itself (Customer Information Parameters, 2026-01-09; Advanced matching, 2023-12-21). */
export const PIXEL_ADDS: readonly string[] = ["client_ip_address", "client_user_agent", "fbp", "fbc"];

/** The identifiers of an event, the demanded ones first, each with the systems that bring it. */
export function identifierRows(
  catalog: Catalog,
  columns: readonly Column[],
  branches: readonly Branch[],
): readonly IdentifierView[] {
  const rows = catalog.userDataKeys
    .filter(
      (key) =>
        columns.some((column) => isBrought(column, key)) ||
        branches.some(({ branch }) => takes(branch.userData, key)),
    )
    .map((key) => ({
      rank: Math.min(3, ...branches.map(({ branch }) => RANKS.indexOf(stateOf(branch.userData, key)))),
      row: {
        name: key.name,
        demand: demandOf(branches, key),
        ...placesOf(columns, "identifier", key.name, (column) => noteOf(columns, branches, column, key)),
      },
    }));
  return rows.sort((left, right) => left.rank - right.rank).map(({ row }) => row);
}

function demandOf(branches: readonly Branch[], key: CatalogUserDataKey): Prose {
  if (branches.length === 0) return PIXEL_ADDS.includes(key.name) ? prose`by the Pixel` : prose`when known`;
  if (!branches.some(({ branch }) => takes(branch.userData, key))) return prose`by the Pixel alone`;
  return byBranch(branches, ({ branch }) => WORDS[stateOf(branch.userData, key)]);
}

const RANKS = ["required", "alternative", "optional", "none"] as const;

const WORDS: Readonly<Record<(typeof RANKS)[number], Prose>> = {
  required: prose`always`,
  alternative: prose`one of several`,
  optional: prose`when known`,
  none: prose`not taken`,
};

function stateOf(userData: UserDataModel, key: CatalogUserDataKey): (typeof RANKS)[number] {
  if (userData.required.includes(key)) return "required";
  if (userData.atLeastOneOf.some((set) => set.includes(key))) return "alternative";
  return userData.optional.includes(key) ? "optional" : "none";
}

function takes(userData: UserDataModel, key: CatalogUserDataKey): boolean {
  return stateOf(userData, key) !== "none";
}

function isBrought({ source, sender }: Column, key: CatalogUserDataKey): boolean {
  return (
    sender?.side === "browser" && (PIXEL_ADDS.includes(key.name) || source.advancedMatching.includes(key))
  );
}

function noteOf(
  columns: readonly Column[],
  branches: readonly Branch[],
  column: Column,
  key: CatalogUserDataKey,
): string | undefined {
  const { source, sender } = column;
  const handing = handingNote(columns, column, "identifier", key.name);
  if (handing !== undefined) return handing;
  if (sender?.side === "browser") {
    if (source.advancedMatching.includes(key)) return "advanced matching";
    return PIXEL_ADDS.includes(key.name) ? "by the Pixel" : undefined;
  }
  const own = branches.filter((branch) => branch.sender === sender);
  return own.some(({ branch }) => takes(branch.userData, key)) ? "not mapped" : undefined;
}
