import type { Catalog } from "../catalog/catalog.js";
import type { AllowAst } from "../contract/ast.js";
import { defineDiagnostic } from "../diagnostic/define.js";
import type { Diagnostic, Severity } from "../diagnostic/diagnostic.js";
import type { Model } from "../model/model.js";
import type { Span } from "../source/source-file.js";
import { suggest } from "../text/suggest.js";
import type { Rule } from "./rule.js";

const unknownAllow = defineDiagnostic<{ rule: string }>({
  name: "unknown-allow",
  severity: "warning",
  message: ({ rule }) => `\`allow\` names \`${rule}\`, which is no rule`,
  why: "A suppression that suppresses nothing hides that the warning it was meant for is still there, or gone.",
  mend: "name the rule as it is printed in brackets, or take the line out",
});

const unusedAllow = defineDiagnostic<{ rule: string }>({
  name: "unused-allow",
  severity: "warning",
  message: ({ rule }) => `\`allow\` suppresses \`${rule}\`, which reports nothing here`,
  why: "A suppression that outlives its reason will one day hide a real fault.",
  mend: "take the line out",
});

const allowedError = defineDiagnostic<{ rule: string }>({
  name: "allowed-error",
  severity: "error",
  message: ({ rule }) => `\`allow\` names \`${rule}\`, which is an error and cannot be allowed`,
  why: "An error makes generated code wrong or the contract ambiguous; a reason does not change that.",
  mend: "mend what the rule reports, then take the line out",
});

/** The diagnostics that are about suppressions themselves. */
export const allowDiagnostics = [unknownAllow, unusedAllow, allowedError];

/** Severities that a project sets for rules that are not errors. */
export type Severities = Readonly<Record<string, Severity | "off">>;

interface Allow {
  readonly ast: AllowAst;
  /** The stretch it covers; undefined for the whole contract. */
  readonly scope: Span | undefined;
}

/** Runs every rule, lowers what the project lowers, and takes out what `allow` covers. */
export function checkRules(
  model: Model,
  catalog: Catalog,
  rules: readonly Rule[],
  severities: Severities = {},
): readonly Diagnostic[] {
  const context = { model, catalog };
  const reported = rules.flatMap((rule) => rule.check(context));
  const weighed = reported.flatMap((diagnostic) => {
    const severity =
      diagnostic.severity === "error" ? "error" : (severities[diagnostic.name] ?? diagnostic.severity);
    if (severity === "off") return [];
    return [severity === diagnostic.severity ? diagnostic : { ...diagnostic, severity }];
  });
  const allows = allowsOf(model);
  const used = new Set<Allow>();
  const refused = new Set(model.origin.refusedPlaces.map(placeOf));
  // Of what was refused all was said.
  const isSaid = ({ primary, related }: Diagnostic) =>
    refused.size > 0 && [primary, ...related].some(({ span }) => refused.has(placeOf(span)));
  const unjudged = unjudgedParts(model);
  const kept = weighed.filter((diagnostic) => {
    if (diagnostic.severity === "error") return !isSaid(diagnostic);
    const covering = allows.filter((allow) => covers(allow, diagnostic));
    for (const allow of covering) used.add(allow);
    if (covering.length > 0 || isSaid(diagnostic) || model.origin.refusedSections.has("allow")) return false;
    return !unjudged.some((span) => isWithin(span, diagnostic.primary.span));
  });
  // Where not all was read, a rule that found nothing may only have had nothing to look at.
  const judged = isWhole(model) ? used : new Set(allows);
  return [...kept, ...allows.flatMap((allow) => judgeAllow(allow, rules, judged, severities))];
}

function placeOf({ file, start }: Span): string {
  return `${file.path}:${start}`;
}

function allowsOf(model: Model): readonly Allow[] {
  const inside = (part: { readonly allow: readonly AllowAst[]; readonly span: Span }): readonly Allow[] =>
    part.allow.map((ast) => ({ ast, scope: part.span }));
  return [
    ...model.allow.map((ast) => ({ ast, scope: undefined })),
    ...model.origin.sources.flatMap(inside),
    ...model.origin.events.flatMap(inside),
  ];
}

function covers(allow: Allow, diagnostic: Diagnostic): boolean {
  if (allow.ast.rule.value !== diagnostic.name) return false;
  return allow.scope === undefined || isWithin(allow.scope, diagnostic.primary.span);
}

function isWithin(scope: Span, span: Span): boolean {
  return scope.file === span.file && scope.start <= span.start && span.end <= scope.end;
}

/** Whether all of a contract was read and looked up. */
function isWhole({ origin, events, sources, findings }: Model): boolean {
  if (origin.refusedPlaces.length > 0 || findings.length > 0) return false;
  if (origin.events.some((event) => event.metaEvent === undefined)) return false;
  return events.length === origin.events.length && sources.length === origin.sources.length;
}

/** Where something is said to be allowed, and what it is could not be read. */
function unjudgedParts({ origin }: Model): readonly Span[] {
  return [...origin.sources, ...origin.events]
    .filter(({ partial }) => partial.has("allow"))
    .map(({ span }) => span);
}

function judgeAllow(
  allow: Allow,
  rules: readonly Rule[],
  used: ReadonlySet<Allow>,
  severities: Severities,
): readonly Diagnostic[] {
  const { value: rule, span } = allow.ast.rule;
  const known = rules.find((candidate) => candidate.name === rule);
  if (known === undefined) {
    const nearest = suggest(
      rule,
      rules.map((candidate) => candidate.name),
    )[0];
    const text = nearest === undefined ? "no rule has this name" : `did you mean \`${nearest}\`?`;
    const suggestions =
      nearest === undefined
        ? []
        : [{ title: `name it \`${nearest}\``, span, replacement: nearest, sure: false }];
    return [unknownAllow.create({ rule }, { at: { span, text }, suggestions })];
  }
  if (known.severity === "error") {
    return [allowedError.create({ rule }, { at: { span, text: "errors stay errors" } })];
  }
  if (used.has(allow) || severities[rule] === "off") return [];
  return [unusedAllow.create({ rule }, { at: { span, text: "nothing here breaks this rule" } })];
}
