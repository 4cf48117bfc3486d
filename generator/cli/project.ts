import type { Config } from "../config/config.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";

/** What a command works on: settings, contracts and the folder that output goes to. */
export interface Project {
  readonly config: Config;
  /** Paths as they are shown. */
  readonly contracts: readonly string[];
  /** The output folder, with one folder for each contract, as it is shown. */
  readonly out: string;
  /** Whether `out` is part of the settings, as a path from their folder: then it is the same on every machine. */
  readonly outIsSettled: boolean;
  /** The folder of the settings, or the working directory. */
  readonly root: string;
  readonly hasSettings: boolean;
  /** Whether these are all contracts of the settings, or those that the call or the working directory names. */
  readonly scope: "settings" | "call";
  /** What is wrong with the settings. */
  readonly diagnostics: readonly Diagnostic[];
}
