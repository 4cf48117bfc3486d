import type { Catalog } from "../catalog/catalog.js";
import type { Model } from "../model/model.js";
import type { ConsentSignals } from "./consent-signals.js";
import type { Language } from "./language.js";

/** A file to write: its whole text, and its path with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** What a target emits: the path is within the contract's folder. */
export interface EmittedFile extends OutputFile {
  /** The runtime modules that it imports, without an ending: `runtime/shared/reader`. */
  readonly runtime?: readonly string[];
}

/** How import specifiers end in what is emitted. */
export type ImportEnding = ".js" | ".ts" | "";

/** What a project decides about the texts of its output. */
export interface EmitOptions {
  readonly importEnding: ImportEnding;
  /** Values for the variables of the snippets, by name: `META_PIXEL_ID`. */
  readonly variables: Readonly<Record<string, string>>;
  /** The consent platforms that pages follow. */
  readonly consentSignals: ConsentSignals;
}

/** The same, and what happens to the emitted files. */
export interface OutputOptions extends EmitOptions {
  readonly language: Language;
  /** Whether each folder gets a `package.json`. */
  readonly packageJson: boolean;
}

/** The input of a target. */
export interface EmitInput {
  readonly model: Model;
  readonly catalog: Catalog;
  readonly options: EmitOptions;
  /** The targets that are emitted in this run, so that a target can leave out what another would need. */
  readonly targets: ReadonlySet<string>;
}

/** One kind of output. A pure function from a model to files: it reads no disk, no clock, no environment. */
export interface Target {
  readonly name: string;
  readonly summary: string;
  /** The folder of the output that only this target writes, and may prune. */
  readonly root: string;
  /** Targets whose files this target's files import. */
  readonly needs: readonly string[];
  emit(input: EmitInput): readonly EmittedFile[];
}
