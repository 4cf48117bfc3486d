import { type CheckInput, check } from "./compile/check.js";
import { emit, type Generated } from "./compile/emit.js";
import { DEFAULT_CONFIG } from "./config/config.js";
import { catalog } from "./derived/catalog.js";
import type { Language } from "./emit/language.js";
import type { EmitOptions } from "./emit/target.js";
import { assemble } from "./output/assemble.js";
import { targets } from "./targets/index.js";
import { withNeeded } from "./targets/with-needed.js";

export type { Catalog } from "./catalog/catalog.js";
export { type Checked, type CheckInput, check } from "./compile/check.js";
export type { Generated } from "./compile/emit.js";
export type { IncludeReader, IncludeResult } from "./contract/include.js";
export type { Diagnostic, Label, Severity, Suggestion } from "./diagnostic/diagnostic.js";
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

/** A contract, how its includes are found, and what is to come out of it. */
export interface GenerateInput extends Omit<CheckInput, "catalog"> {
  /** Names of targets, those they need included; all unless stated. */
  readonly targets?: readonly string[];
  readonly options?: Partial<EmitOptions>;
  /** `ts` unless stated. */
  readonly emit?: Language;
  /** Whether there is a `package.json` among the files; there is unless stated. */
  readonly packageJson?: boolean;
}

/** Checks a contract and generates from it, without reading or writing any file. */
export async function generate(input: GenerateInput): Promise<Generated> {
  const checked = check({ ...input, catalog });
  const chosen = input.targets === undefined ? targets : withNeeded(input.targets);
  const { importEnding, variables } = DEFAULT_CONFIG;
  const options = { importEnding, variables, ...input.options };
  const { diagnostics, files } = emit({ checked, catalog, options, targets: chosen });
  if (files.length === 0) return { diagnostics, files };
  const assembled = await assemble(files, {
    contractName: checked.model.name,
    emit: input.emit ?? DEFAULT_CONFIG.emit,
    packageJson: input.packageJson ?? DEFAULT_CONFIG.packageJson,
  });
  return { diagnostics, files: assembled };
}
