import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { hasError } from "../diagnostic/has-error.js";
import type { EmitOptions, OutputFile, OutputOptions } from "../emit/target.js";
import type { Model } from "../model/model.js";
import { type Selection, selectTargets } from "../targets/select-targets.js";
import { generateFiles } from "./generate.js";

/** What a run generates: its targets, and how the files of a contract are made. */
export interface Generation extends Selection {
  /** All files of a contract by their path within the output folder. */
  filesOf(model: Model, variables: EmitOptions["variables"]): Promise<readonly OutputFile[]>;
}

/** What to generate, and how. */
export interface GenerationInput {
  /** What checking the contracts of the run said. */
  readonly diagnostics: readonly Diagnostic[];
  /** The targets of the project, by name; all unless it names some. */
  readonly configured: readonly string[] | undefined;
  /** Those that are to be written this time; all of the project's unless the call names some. */
  readonly only?: readonly string[] | undefined;
  readonly options: Omit<OutputOptions, "variables">;
}

/** Decides what is generated from checked contracts; `undefined` where a diagnostic is an error: then nothing is. */
export function generationOf({
  diagnostics,
  configured,
  only,
  options,
}: GenerationInput): Generation | undefined {
  if (hasError(diagnostics)) return undefined;
  const selection = selectTargets(configured, only);
  return {
    ...selection,
    filesOf: (model, variables) => generateFiles({ model, options: { ...options, variables }, ...selection }),
  };
}
