import type { UserDataAst, UserDataRefAst } from "../../contract/ast.js";
import type { Model } from "../../model/model.js";
import type { Spanned } from "../../source/source-file.js";
import { onceFor } from "../../value/once-for.js";

/**
 * Whether everything about identifiers, here or in a profile, could be read and looked up. If not, that was reported,
 * and the resulting identifiers are unknown.
 */
export function isResolvedUserData(model: Model, ref: UserDataRefAst): boolean {
  if (ref.kind === "inline") return isSound(model, ref.userData);
  const { refused, refusedSections } = model.origin;
  if (refused.get("userData")?.has(ref.name.value) === true || refusedSections.has("userData")) return false;
  return resolvedProfiles(model).has(ref.name.value);
}

const resolvedProfiles = onceFor(
  (model: Model): ReadonlySet<string> =>
    new Set(
      model.origin.profiles
        .filter(({ userData }) => isSound(model, userData))
        .map((profile) => profile.name.value),
    ),
);

function isSound(model: Model, { partial, required, atLeastOneOf, optional }: UserDataAst): boolean {
  if (partial) return false;
  const unknown = unknownIdentifiers(model);
  if (unknown.size === 0) return true;
  return ![required, ...atLeastOneOf, optional].some((names) => names.some((name) => unknown.has(name)));
}

/** The spans of identifiers that Meta does not know. */
const unknownIdentifiers = onceFor((model: Model): ReadonlySet<Spanned<string>> => {
  const unknown = new Set<Spanned<string>>();
  for (const finding of model.findings) {
    if (finding.kind === "unknown-name" && finding.of === "identifier") unknown.add(finding.name);
  }
  return unknown;
});
