import type { Catalog } from "../catalog/catalog.js";
import type { Diagnostic, Severity } from "../diagnostic/diagnostic.js";
import type { Model } from "../model/model.js";
import { startKey } from "../source/source-file.js";
import { allowsOf, checkAllow, coverage } from "./allow.js";
import { byPlace } from "./by-place.js";
import type { Rule } from "./rule.js";

/** Severities that a project sets for rules that are not errors. */
export type Severities = Readonly<Record<string, Severity | "off">>;

/** Runs every rule, lowers what the project lowers, and takes out what `allow` covers. */
export function checkRules(
  model: Model,
  catalog: Catalog,
  rules: readonly Rule[],
  severities: Severities = {},
): readonly Diagnostic[] {
  const context = { model, catalog };
  const withSeverities = applySeverities(
    rules.flatMap((rule) => rule.check(context)),
    severities,
  );
  const coveredBy = coverage(withSeverities);
  const allows = allowsOf(model).map((allow) => ({ allow, covered: coveredBy(allow) }));
  const covered = new Set(allows.flatMap((allow) => allow.covered));
  const isAlreadyReported = alreadyReported(model);
  const unchecked = uncheckedIn(model, withSeverities);
  const kept = withSeverities.filter(
    (diagnostic) => !covered.has(diagnostic) && !isAlreadyReported(diagnostic) && !unchecked.has(diagnostic),
  );
  // If not everything was read, a rule that found nothing may have had nothing to look at.
  const isChecked = isWhole(model);
  const aboutAllows = allows.flatMap(({ allow, covered }) =>
    checkAllow(
      allow,
      rules,
      () => isChecked && severities[allow.ast.rule.value] !== "off" && covered.length === 0,
    ),
  );
  return [...kept, ...aboutAllows];
}

/** Gives each diagnostic the severity that the project sets, and drops what it switches off. */
function applySeverities(reported: readonly Diagnostic[], severities: Severities): readonly Diagnostic[] {
  return reported.flatMap((diagnostic) => {
    const severity =
      diagnostic.severity === "error" ? "error" : (severities[diagnostic.name] ?? diagnostic.severity);
    if (severity === "off") return [];
    return [severity === diagnostic.severity ? diagnostic : { ...diagnostic, severity }];
  });
}

/** Whether a diagnostic is about something that was refused, which has been reported already. */
function alreadyReported({ origin }: Model): (diagnostic: Diagnostic) => boolean {
  const refused = new Set(origin.refusedSpans.map(startKey));
  return ({ primary, related }) =>
    refused.size > 0 && [primary, ...related].some(({ span }) => refused.has(startKey(span)));
}

/** The diagnostics that lie where an `allow` could not be read, which may suppress them. */
function uncheckedIn({ origin }: Model, reported: readonly Diagnostic[]): ReadonlySet<Diagnostic> {
  const suppressible = reported.filter(({ severity }) => severity !== "error");
  if (origin.refusedSections.has("allow")) return new Set(suppressible);
  const parts = [...origin.sources, ...origin.events].filter(({ partial }) => partial.has("allow"));
  const within = byPlace(parts.length === 0 ? [] : suppressible);
  return new Set(parts.flatMap(({ span }) => within(span)));
}

/** Whether all of a contract was read and looked up. */
function isWhole({ origin, events, sources, findings }: Model): boolean {
  if (origin.refusedSpans.length > 0 || findings.length > 0) return false;
  if (origin.events.some((event) => event.metaEvent === undefined)) return false;
  return events.length === origin.events.length && sources.length === origin.sources.length;
}
