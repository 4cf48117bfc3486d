import type { CatalogUserDataKey } from "../catalog/catalog.js";
import type { ProfileAst, UserDataAst, UserDataRefAst } from "../contract/ast.js";
import type { UserDataModel } from "./model.js";
import { lookUp, lookUpAll, type Scope } from "./scope.js";

const NOTHING: UserDataModel = {
  required: [],
  atLeastOneOf: [],
  optional: [],
  profile: undefined,
  span: undefined,
};

/** Resolves a profile's name, or the identifiers given instead; if nothing is written, none are required. */
export function resolveUserData(
  scope: Scope,
  ref: UserDataRefAst | undefined,
  within: string,
): UserDataModel {
  if (ref === undefined) return NOTHING;
  if (ref.kind === "inline") return fromAst(scope, ref.userData, undefined, within);
  const profile = lookUp(scope, "profile", scope.profiles, ref.name, within);
  if (profile === undefined) return { ...NOTHING, profile: ref.name.value, span: ref.name.span };
  return { ...profile, span: ref.name.span };
}

/** Resolves every profile, used or not, so that a misspelling in it is reported once. */
export function resolveProfiles(
  scope: Known,
  profiles: readonly ProfileAst[],
): ReadonlyMap<string, UserDataModel> {
  return new Map(
    profiles.map(({ name, userData }) => [name.value, fromAst(scope, userData, name.value, name.value)]),
  );
}

type Known = Pick<Scope, "catalog" | "index" | "findings">;

function fromAst(scope: Known, ast: UserDataAst, profile: string | undefined, within: string): UserDataModel {
  const known = scope.index.userDataKeys;
  const required = lookUpAll(scope, "identifier", known, ast.required, within);
  const atLeastOneOf = ast.atLeastOneOf
    .map((set) => lookUpAll(scope, "identifier", known, set, within))
    .filter((set) => set.length > 0);
  const optional = lookUpAll(scope, "identifier", known, ast.optional, within);
  return arrange(scope, { required, atLeastOneOf, optional, profile, span: ast.span });
}

/** Leaves out the identifiers that are bound to other action sources. */
export function identifiersFor(actionSource: string, userData: UserDataModel): UserDataModel {
  const fits = (key: CatalogUserDataKey) =>
    key.actionSources.length === 0 || key.actionSources.includes(actionSource);
  const { required, atLeastOneOf, optional } = userData;
  if (required.every(fits) && optional.every(fits) && atLeastOneOf.every((set) => set.every(fits))) {
    return userData;
  }
  return {
    ...userData,
    required: userData.required.filter(fits),
    atLeastOneOf: userData.atLeastOneOf.filter((set) => set.every(fits)),
    optional: userData.optional.filter(fits),
  };
}

/** Adds identifiers that an action source demands to the required ones. */
export function requireIdentifiers(
  scope: Scope,
  userData: UserDataModel,
  demanded: readonly CatalogUserDataKey[],
): UserDataModel {
  if (demanded.every((key) => userData.required.includes(key))) return userData;
  const isRequired = (key: CatalogUserDataKey) => userData.required.includes(key) || demanded.includes(key);
  return {
    ...userData,
    required: scope.catalog.userDataKeys.filter(isRequired),
    optional: userData.optional.filter((key) => !demanded.includes(key)),
  };
}

/** Puts each key in one place and all in the catalogue's order. */
function arrange({ catalog }: Known, userData: UserDataModel): UserDataModel {
  const required = new Set(userData.required);
  const optional = new Set([...userData.optional, ...userData.atLeastOneOf.flat()]);
  return {
    ...userData,
    required: catalog.userDataKeys.filter((key) => required.has(key)),
    optional: catalog.userDataKeys.filter((key) => optional.has(key) && !required.has(key)),
  };
}
