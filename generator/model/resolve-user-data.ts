import type { CatalogUserDataKey } from "../catalog/catalog.js";
import type { UserDataAst, UserDataRefAst } from "../contract/ast.js";
import type { UserDataModel } from "./model.js";
import { lookUp, lookUpAll, type Scope } from "./scope.js";

const NOTHING: UserDataModel = {
  required: [],
  atLeastOneOf: [],
  optional: [],
  profile: undefined,
  span: undefined,
};

/** Resolves a profile's name or the identifiers written in its place; nothing written is nothing asked for. */
export function resolveUserData(
  scope: Scope,
  ref: UserDataRefAst | undefined,
  within: string,
): UserDataModel {
  if (ref === undefined) return NOTHING;
  if (ref.kind === "inline") return fromAst(scope, ref.userData, undefined, within);
  const profiles = new Map(scope.origin.profiles.map((profile) => [profile.name.value, profile]));
  const profile = lookUp(scope, "profile", profiles, ref.name, within);
  if (profile === undefined) return { ...NOTHING, profile: ref.name.value, span: ref.name.span };
  // The profile's own misspellings are reported once, where the profile is resolved for itself.
  const silent: Scope = { ...scope, findings: [] };
  return { ...fromAst(silent, profile.userData, ref.name.value, within), span: ref.name.span };
}

/** Reports the unknown identifiers of every profile, used or not. */
export function resolveProfiles(scope: Scope): void {
  for (const profile of scope.origin.profiles) {
    fromAst(scope, profile.userData, profile.name.value, profile.name.value);
  }
}

function fromAst(scope: Scope, ast: UserDataAst, profile: string | undefined, within: string): UserDataModel {
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
  return demanded.length === 0
    ? userData
    : arrange(scope, { ...userData, required: [...userData.required, ...demanded] });
}

/** Puts each key in one place and all in the catalogue's order. */
function arrange(scope: Scope, userData: UserDataModel): UserDataModel {
  const required = new Set(userData.required);
  const optional = new Set([...userData.optional, ...userData.atLeastOneOf.flat()]);
  return {
    ...userData,
    required: scope.catalog.userDataKeys.filter((key) => required.has(key)),
    optional: scope.catalog.userDataKeys.filter((key) => optional.has(key) && !required.has(key)),
  };
}
