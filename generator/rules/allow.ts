import type { AllowAst } from "../contract/ast.js";
import { defineDiagnostic } from "../diagnostic/define.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { Model } from "../model/model.js";
import type { Span } from "../source/source-file.js";
import { quote } from "../text/quote.js";
import { suggest } from "../text/suggest.js";
import { type ByPlace, byPlace } from "./by-place.js";
import type { Rule } from "./rule.js";
import { nameSuggestions } from "./wording/name-suggestions.js";

const unknownAllow = defineDiagnostic<{ rule: string }>({
  name: "unknown-allow",
  severity: "warning",
  message: ({ rule }) => `\`allow\` names ${quote(rule)}, which is not a rule`,
  note: "This suppression does nothing: the warning it was meant for is still reported, or already gone.",
  help: "use the rule's name as printed in brackets, or delete the line",
});

const unusedAllow = defineDiagnostic<{ rule: string }>({
  name: "unused-allow",
  severity: "warning",
  message: ({ rule }) => `\`allow\` suppresses ${quote(rule)}, which reports nothing here`,
  note: "A suppression that is no longer needed will hide the next real problem.",
  help: "delete the line",
});

const allowedError = defineDiagnostic<{ rule: string }>({
  name: "allowed-error",
  severity: "error",
  message: ({ rule }) => `\`allow\` names ${quote(rule)}, which is an error and cannot be allowed`,
  note: "An error makes generated code wrong or the contract ambiguous; a reason does not change that.",
  help: "fix what the rule reports, then delete the line",
});

/** The diagnostics that are about suppressions themselves. */
export const allowDiagnostics = [unknownAllow, unusedAllow, allowedError];

/** A suppression, and what it covers. */
export interface Allow {
  readonly ast: AllowAst;
  /** The span it covers; undefined for the whole contract. */
  readonly scope: Span | undefined;
}

/** The suppressions of a contract: its own, and those of its sources and events. */
export function allowsOf({ allow, origin }: Model): readonly Allow[] {
  const inside = (part: { readonly allow: readonly AllowAst[]; readonly span: Span }): readonly Allow[] =>
    part.allow.map((ast) => ({ ast, scope: part.span }));
  return [
    ...allow.map((ast) => ({ ast, scope: undefined })),
    ...origin.sources.flatMap(inside),
    ...origin.events.flatMap(inside),
  ];
}

/** Gives the diagnostics that a suppression covers. Errors cannot be suppressed. */
export function coverage(reported: readonly Diagnostic[]): (allow: Allow) => readonly Diagnostic[] {
  const rules = new Map<string, { readonly all: Diagnostic[]; in?: ByPlace }>();
  for (const diagnostic of reported) {
    if (diagnostic.severity === "error") continue;
    const ofRule = rules.get(diagnostic.name);
    if (ofRule === undefined) rules.set(diagnostic.name, { all: [diagnostic] });
    else ofRule.all.push(diagnostic);
  }
  return ({ ast, scope }) => {
    const ofRule = rules.get(ast.rule.value);
    if (ofRule === undefined) return [];
    if (scope === undefined) return ofRule.all;
    ofRule.in ??= byPlace(ofRule.all);
    return ofRule.in(scope);
  };
}

/** What is wrong with a suppression itself. */
export function checkAllow(
  { ast: { rule } }: Allow,
  rules: readonly Rule[],
  isIdle: () => boolean,
): readonly Diagnostic[] {
  const { value: name, span } = rule;
  const known = rules.find((candidate) => candidate.name === name);
  if (known === undefined) {
    const names = rules.map((candidate) => candidate.name);
    const meant = nameSuggestions(rule, suggest(name, names), "no rule has this name");
    return [unknownAllow.create({ rule: name }, meant)];
  }
  if (known.severity === "error") {
    return [allowedError.create({ rule: name }, { at: { span, text: "errors stay errors" } })];
  }
  return isIdle()
    ? [unusedAllow.create({ rule: name }, { at: { span, text: "nothing here breaks this rule" } })]
    : [];
}
