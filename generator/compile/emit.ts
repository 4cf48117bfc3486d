import type { Catalog } from "../catalog/catalog.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { EmitOptions, OutputFile, Target } from "../emit/target.js";
import type { Checked } from "./check.js";

/** A contract that was checked, and what is to come out of it. */
export interface EmitRun {
  readonly checked: Checked;
  readonly catalog: Catalog;
  readonly options: EmitOptions;
  /** All of the run: what one of them leaves to another does not depend on what is written this time. */
  readonly targets: readonly Target[];
  /** Those whose files are asked for this time; all of them unless stated. */
  readonly written?: readonly Target[];
}

/** What came out: files by their path within the contract's folder, none if a diagnostic is an error. */
export interface Generated {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly OutputFile[];
}

/** Runs targets over a checked contract. One error, and nothing is emitted. */
export function emit({ checked, catalog, options, targets, written = targets }: EmitRun): Generated {
  const { diagnostics, model } = checked;
  if (diagnostics.some((diagnostic) => diagnostic.severity === "error")) return { diagnostics, files: [] };
  const input = { model, catalog, options, targets: new Set(targets.map((target) => target.name)) };
  return { diagnostics, files: written.flatMap((target) => target.emit(input)) };
}
