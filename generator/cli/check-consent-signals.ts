import { unknownConsentBasis } from "../config/config-diagnostics.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { Model } from "../model/model.js";
import type { Project } from "./project.js";
import { whereNear } from "./where-near.js";

/** The consent bases under `consentSignals` that none of a project's contracts has. */
export function checkConsentSignals(
  { config, scope }: Project,
  models: readonly Model[],
): readonly Diagnostic[] {
  // A call may name some contracts only, and one that could not be read has no name.
  if (scope === "call" || models.some(({ origin }) => origin.name === undefined)) return [];
  const known = [...new Set(models.flatMap(({ consents }) => consents.map(({ name }) => name)))];
  return config.followedBases
    .filter(({ value }) => !known.includes(value))
    .map((basis) => unknownConsentBasis.create({ basis: basis.value }, whereNear(basis, known)));
}
