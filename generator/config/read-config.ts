import { configStructure } from "../derived/structure.cjs";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { LANGUAGES } from "../emit/language.js";
import type { ImportEnding } from "../emit/target.js";
import type { Severities } from "../rules/check.js";
import type { Rule } from "../rules/rule.js";
import type { SourceFile, Spanned } from "../source/source-file.js";
import { didYouMean } from "../text/did-you-mean.js";
import { quote } from "../text/quote.js";
import { suggest } from "../text/suggest.js";
import type { YamlMap } from "../yaml/node.js";
import { parseYaml } from "../yaml/parse.js";
import { booleanMember, mapMember, member, textList, textMember } from "../yaml/read-map.js";
import { checkStructure } from "../yaml/structure.js";
import { type Config, DEFAULT_CONFIG } from "./config.js";
import { loweredError, unfittingImports, unknownRule } from "./config-diagnostics.js";
import { readConsentSignals } from "./consent-signals.js";
import { readVariables } from "./variables.js";

/** Settings, and what is wrong with them; what is wrong falls back to the default. */
export interface ReadConfig {
  readonly config: Config;
  readonly diagnostics: readonly Diagnostic[];
}

const ENDINGS: ReadonlyMap<string, ImportEnding> = new Map([
  [".js", ".js"],
  [".ts", ".ts"],
  ["none", ""],
]);

/** Reads the settings of a project; `rules` are those whose severity they may set. */
export function readConfig(file: SourceFile, rules: readonly Rule[]): ReadConfig {
  const { node, diagnostics } = parseYaml(file);
  if (node === undefined) return { config: DEFAULT_CONFIG, diagnostics };
  const structure = checkStructure(node, configStructure, diagnostics);
  const root = structure.pruned;
  const ruleSeverities = readSeverities(root, rules);
  const language = textMember(root, "emit")?.value;
  const imports = textMember(root, "imports");
  const config: Config = {
    contracts: listMember(root, "contracts") ?? DEFAULT_CONFIG.contracts,
    out: textMember(root, "out")?.value ?? DEFAULT_CONFIG.out,
    targets: listMember(root, "targets")?.map((name) => name.value) ?? DEFAULT_CONFIG.targets,
    language: LANGUAGES.find((known) => known === language) ?? DEFAULT_CONFIG.language,
    importEnding: ENDINGS.get(imports?.value ?? "") ?? DEFAULT_CONFIG.importEnding,
    packageJson: booleanMember(root, "packageJson")?.value ?? DEFAULT_CONFIG.packageJson,
    variables: readVariables(root),
    ...readConsentSignals(root),
    severities: Object.fromEntries(ruleSeverities.severities),
  };
  return {
    config,
    diagnostics: [
      ...structure.diagnostics,
      ...ruleSeverities.diagnostics,
      ...(config.language === "js" ? checkImports(imports) : []),
    ],
  };
}

function listMember(root: YamlMap | undefined, key: string): readonly Spanned<string>[] | undefined {
  const node = member(root, key);
  return node === undefined ? undefined : textList(node);
}

type Entry = readonly [name: Spanned<string>, value: Spanned<string>];

function textEntries(root: YamlMap | undefined, key: string): readonly Entry[] {
  return (mapMember(root, key)?.entries ?? []).flatMap(({ key: name, value }): readonly Entry[] =>
    value.kind === "scalar" ? [[name, { value: value.source, span: value.span }]] : [],
  );
}

function readSeverities(
  root: YamlMap | undefined,
  rules: readonly Rule[],
): {
  readonly severities: readonly (readonly [string, SeverityOrOff])[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const severities: (readonly [string, SeverityOrOff])[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [name, severity] of textEntries(root, "rules")) {
    const rule = rules.find((candidate) => candidate.name === name.value);
    if (rule === undefined) diagnostics.push(unknownRuleName(name, rules));
    else if (rule.severity === "error" && severity.value !== "error") {
      const at = { span: severity.span, text: "errors stay errors" };
      diagnostics.push(loweredError.create({ rule: rule.name, severity: severity.value }, { at }));
    } else if (isSeverityOrOff(severity.value)) severities.push([rule.name, severity.value]);
  }
  return { severities, diagnostics };
}

/** A severity, or `off`. */
type SeverityOrOff = Severities[string];

function isSeverityOrOff(text: string): text is SeverityOrOff {
  return text === "off" || text === "info" || text === "warning" || text === "error";
}

function unknownRuleName(name: Spanned<string>, rules: readonly Rule[]): Diagnostic {
  const names = rules.map((rule) => rule.name);
  const near = suggest(name.value, names);
  return unknownRule.create(
    { rule: name.value },
    {
      at: { span: name.span, text: didYouMean(near) ?? "no rule has this name" },
      suggestions: near.map((replacement) => ({
        title: `name it ${quote(replacement)}`,
        span: name.span,
        replacement,
        sure: false,
      })),
    },
  );
}

function checkImports(imports: Spanned<string> | undefined): readonly Diagnostic[] {
  if (imports === undefined || imports.value === ".js") return [];
  const at = { span: imports.span, text: "TypeScript only" };
  return [unfittingImports.create({ imports: imports.value }, { at })];
}
