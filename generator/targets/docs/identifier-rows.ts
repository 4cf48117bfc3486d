import type { Catalog, CatalogUserDataKey } from "../../catalog/catalog.js";
import { type Prose, prose } from "../../emit/prose.js";
import type { UserDataModel } from "../../model/model.js";
import { type Branch, byBranch } from "./by-branch.js";
import { type Column, handingNote, pathIn, pathsOf } from "./columns.js";
import type { FieldView } from "./view.js";

/**
 * The identifiers of an event for which the contract says where a system keeps them or which system hands them over,
 * the required ones first. The answers list the others.
 */
export function mappedIdentifiers(
  catalog: Catalog,
  columns: readonly Column[],
  branches: readonly Branch[],
): readonly FieldView[] {
  const byRank: FieldView[][] = [[], [], [], []];
  for (const key of catalog.userDataKeys) {
    const rank = leastRank(branches, key);
    const isAdded = catalog.addedByPixel.userData.includes(key.name);
    if (rank === NOT_TAKEN && !columns.some((column) => isProvided(column, key, isAdded))) continue;
    if (!columns.some((column) => isMapped(columns, column, key))) continue;
    const presence = rank === NOT_TAKEN ? pixelDemand(branches, isAdded) : serverDemand(branches, key);
    const noteFor = (column: Column) => noteOf(columns, branches, column, key, isAdded);
    const { paths, notes } = pathsOf(columns, "identifier", key.name, noteFor);
    byRank[rank]?.push({ name: key.name, presence, own: undefined, paths, notes });
  }
  return byRank.flat();
}

function leastRank(branches: readonly Branch[], key: CatalogUserDataKey): Rank {
  let least: Rank = NOT_TAKEN;
  for (const { branch } of branches) {
    const rank = rankOf(branch.userData, key);
    if (rank < least) least = rank;
  }
  return least;
}

/** What is said of an identifier that no server takes. */
function pixelDemand(branches: readonly Branch[], isAdded: boolean): Prose {
  if (branches.length > 0) return PIXEL_ALONE;
  return isAdded ? BY_PIXEL : WORDS[2];
}

function serverDemand(branches: readonly Branch[], key: CatalogUserDataKey): Prose {
  return byBranch(branches, ({ branch }) => WORDS[rankOf(branch.userData, key)]);
}

type Rank = 0 | 1 | 2 | 3;

/** By rank, which is the order of the rows. */
const WORDS: Readonly<Record<Rank, Prose>> = [
  prose`always`,
  prose`one of several`,
  prose`when known`,
  prose`not taken`,
];

const PIXEL_ALONE = prose`by the Pixel alone`;
const BY_PIXEL = prose`by the Pixel`;

const NOT_TAKEN = 3;

function rankOf(userData: UserDataModel, key: CatalogUserDataKey): Rank {
  if (userData.required.includes(key)) return 0;
  for (const set of userData.atLeastOneOf) if (set.includes(key)) return 1;
  return userData.optional.includes(key) ? 2 : NOT_TAKEN;
}

function isProvided({ source, sender }: Column, key: CatalogUserDataKey, isAdded: boolean): boolean {
  return sender?.side === "browser" && (isAdded || source.advancedMatching.includes(key));
}

function isMapped(columns: readonly Column[], column: Column, { name }: CatalogUserDataKey): boolean {
  if (pathIn(column, "identifier", name) !== undefined) return true;
  return handingNote(columns, column, "identifier", name) !== undefined;
}

function noteOf(
  columns: readonly Column[],
  branches: readonly Branch[],
  column: Column,
  key: CatalogUserDataKey,
  isAdded: boolean,
): string | undefined {
  const { source, sender } = column;
  const handing = handingNote(columns, column, "identifier", key.name);
  if (handing !== undefined) return handing;
  if (sender?.side === "browser") {
    if (source.advancedMatching.includes(key)) return "advanced matching";
    return isAdded ? "by the Pixel" : undefined;
  }
  for (const own of branches) {
    if (own.sender === sender && rankOf(own.branch.userData, key) !== NOT_TAKEN) return "not mapped";
  }
  return undefined;
}
