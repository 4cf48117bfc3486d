import { catalog } from "../derived/catalog.js";
import type { EmitOptions, EmittedFile, Target } from "../emit/target.js";
import type { Model } from "../model/model.js";

/** A contract without errors, and what to generate from it. */
export interface EmitRun {
  readonly model: Model;
  readonly options: EmitOptions;
  /** All targets of the run: what one of them leaves to another does not depend on what is written this time. */
  readonly targets: readonly Target[];
  /** Those whose files are requested this time; default: all of them. */
  readonly written?: readonly Target[];
}

/** Runs targets over a contract: files by their path within the contract's folder. */
export function emit({ model, options, targets, written = targets }: EmitRun): readonly EmittedFile[] {
  const input = { model, catalog, options, targets: new Set(targets.map((target) => target.name)) };
  return written.flatMap((target) => target.emit(input));
}
