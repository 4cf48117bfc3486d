import { type CheckInput, check } from "./compile/check.js";
import { generationOf } from "./compile/generation.js";
import { DEFAULT_CONFIG } from "./config/config.js";
import { catalog } from "./derived/catalog.js";
import type { Diagnostic } from "./diagnostic/diagnostic.js";
import type { Language } from "./emit/language.js";
import type { EmitOptions, OutputFile } from "./emit/target.js";
import { targets } from "./targets/index.js";

export type { Catalog } from "./catalog/catalog.js";
export { type Checked, type CheckInput, check } from "./compile/check.js";
export type { IncludeReader, IncludeResult } from "./contract/include.js";
export type { Diagnostic, Ground, Label, Severity, Suggestion } from "./diagnostic/diagnostic.js";
export { ansiPalette, type Paint, type Palette, plainPalette } from "./diagnostic/palette.js";
export { renderGithub } from "./diagnostic/render-github.js";
export { renderJson } from "./diagnostic/render-json.js";
export { renderPretty } from "./diagnostic/render-pretty.js";
export { renderSarif, type SarifTool } from "./diagnostic/render-sarif.js";
export type { EmitOptions, ImportEnding, OutputFile, Target } from "./emit/target.js";
export type { Model } from "./model/model.js";
export type { Severities } from "./rules/check.js";
export { type SourceFile, type Span, sourceFile } from "./source/source-file.js";
export { catalog, targets };

/** A contract, how its includes are found, and what to generate from it. */
export interface GenerateInput extends CheckInput {
  /** Names of targets, which bring the targets they need; default: all. */
  readonly targets?: readonly string[];
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

/** Checks a contract and generates from it, without reading or writing any file. */
export async function generate(input: GenerateInput): Promise<Generated> {
  const { diagnostics, model } = check(input);
  const { language = DEFAULT_CONFIG.language, packageJson = DEFAULT_CONFIG.packageJson } = input;
  const options = { ...DEFAULT_CONFIG, ...input.options, language, packageJson };
  const generation = generationOf({ diagnostics, configured: input.targets, options });
  return { diagnostics, files: (await generation?.filesOf(model, input.options?.variables ?? {})) ?? [] };
}
