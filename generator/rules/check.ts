import type { Catalog } from "../catalog/catalog.js";
import type { Diagnostic, Severity } from "../diagnostic/diagnostic.js";
import type { Model } from "../model/model.js";
import { isWithin, startKey } from "../source/source-file.js";
import { type Allow, allowsOf, checkAllow, covers } from "./allow.js";
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
  const allows = allowsOf(model);
  const isAlreadyReported = alreadyReported(model);
  const isUnchecked = uncheckedIn(model);
  const kept = withSeverities.filter(
    (diagnostic) =>
      !allows.some((allow) => covers(allow, diagnostic)) &&
      !isAlreadyReported(diagnostic) &&
      !isUnchecked(diagnostic),
  );
  return [...kept, ...checkAllows(model, allows, { rules, severities, reported: withSeverities })];
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

/** Whether a diagnostic lies where an `allow` could not be read, which may suppress it. */
function uncheckedIn({ origin }: Model): (diagnostic: Diagnostic) => boolean {
  const isWhole = origin.refusedSections.has("allow");
  const parts = [...origin.sources, ...origin.events].filter(({ partial }) => partial.has("allow"));
  return ({ severity, primary }) =>
    severity !== "error" && (isWhole || parts.some(({ span }) => isWithin(span, primary.span)));
}

/** What judging suppressions needs to know about the run. */
interface Run {
  readonly rules: readonly Rule[];
  readonly severities: Severities;
  readonly reported: readonly Diagnostic[];
}

function checkAllows(
  model: Model,
  allows: readonly Allow[],
  { rules, severities, reported }: Run,
): readonly Diagnostic[] {
  // If not everything was read, a rule that found nothing may have had nothing to look at.
  const isChecked = isWhole(model);
  return allows.flatMap((allow) =>
    checkAllow(
      allow,
      rules,
      (rule) =>
        isChecked && severities[rule] !== "off" && !reported.some((diagnostic) => covers(allow, diagnostic)),
    ),
  );
}

/** Whether all of a contract was read and looked up. */
function isWhole({ origin, events, sources, findings }: Model): boolean {
  if (origin.refusedSpans.length > 0 || findings.length > 0) return false;
  if (origin.events.some((event) => event.metaEvent === undefined)) return false;
  return events.length === origin.events.length && sources.length === origin.sources.length;
}
