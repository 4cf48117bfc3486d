import { type CheckInput, check } from "./compile/check.js";
import { checkedSignals } from "./compile/checked-signals.js";
import { generationOf } from "./compile/generation.js";
import { askedTargets, emitOwn, type OwnTarget } from "./compile/own-target.js";
import { DEFAULT_CONFIG } from "./config/config.js";
import { catalog } from "./derived/catalog.js";
import type { Diagnostic } from "./diagnostic/diagnostic.js";
import { hasError } from "./diagnostic/has-error.js";
import type { Language } from "./emit/language.js";
import type { EmitOptions, OutputFile } from "./emit/target.js";
import type { Model } from "./model/model.js";
import { targets } from "./targets/index.js";
import { byCodePoint } from "./text/order.js";

export type { Catalog } from "./catalog/catalog.js";
export { type Checked, type CheckInput, check } from "./compile/check.js";
export type { OwnTarget } from "./compile/own-target.js";
export { TargetError } from "./compile/target-error.js";
export type { IncludeReader, IncludeResult } from "./contract/include.js";
export type { Diagnostic, Ground, Label, Severity, Suggestion } from "./diagnostic/diagnostic.js";
export { ansiPalette, type Paint, type Palette, plainPalette } from "./diagnostic/palette.js";
export { renderGithub } from "./diagnostic/render-github.js";
export { renderJson } from "./diagnostic/render-json.js";
export { renderPretty } from "./diagnostic/render-pretty.js";
export { renderSarif, type SarifTool } from "./diagnostic/render-sarif.js";
export type { ConsentSignal, ConsentSignals } from "./emit/consent-signals.js";
export type { EmitOptions, ImportEnding, OutputFile, Target } from "./emit/target.js";
export type {
  ConsentModel,
  EnricherModel,
  EventIdModel,
  EventModel,
  ExampleModel,
  FieldModel,
  KeyModel,
  MappingModel,
  MetaEventModel,
  Model,
  ParameterModel,
  PixelModel,
  RoleModel,
  SenderModel,
  ServerBranchModel,
  ServerFieldModel,
  SourceModel,
  TemplatePart,
  UserDataModel,
} from "./model/model.js";
export type { Severities } from "./rules/check.js";
export { type SourceFile, type Span, sourceFile } from "./source/source-file.js";
export { catalog, targets };

/** What to generate from a contract, and how. */
export interface GenerateOptions {
  /** Ours by name, which bring the targets they need, and objects that are your own; default: all of ours. */
  readonly targets?: readonly (string | OwnTarget)[];
  readonly options?: Partial<EmitOptions>;
  /** Default: `ts`. */
  readonly language?: Language;
  /** Whether there is a `package.json` among the files; default: yes. */
  readonly packageJson?: boolean;
}

/** The result: files by their path within the output folder, none if a diagnostic is an error. */
export interface Generated {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly OutputFile[];
}

/**
 * Checks a contract and generates from it, without reading or writing any file.
 *
 * @throws {TargetError} saying what is wrong with a target, or with an option.
 */
export async function generate(input: CheckInput, output: GenerateOptions = {}): Promise<Generated> {
  const { names, own } = askedTargets(output.targets);
  const { diagnostics, model } = check(input);
  const { language = DEFAULT_CONFIG.language, packageJson = DEFAULT_CONFIG.packageJson } = output;
  const variables = output.options?.variables ?? {};
  const { consentSignals: signals } = output.options ?? {};
  // Of a contract with an error, bases may be missing that it has.
  const consentSignals = hasError(diagnostics) ? {} : checkedSignals(signals, model);
  const options = { ...DEFAULT_CONFIG, ...output.options, variables, consentSignals, language, packageJson };
  const generation = generationOf({ diagnostics, configured: names, options });
  if (generation === undefined) return { diagnostics, files: [] };
  const files = [
    ...(await generation.filesOf(model, variables)),
    ...own.flatMap((target) => ownFiles(target, model, options)),
  ];
  return { diagnostics, files: files.toSorted((a, b) => byCodePoint(a.path, b.path)) };
}

function ownFiles(target: OwnTarget, model: Model, options: EmitOptions): readonly OutputFile[] {
  return emitOwn(target, model, options).map(({ path, text }) => ({ path: `${model.name}/${path}`, text }));
}
