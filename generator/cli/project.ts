import type { Config } from "../config/config.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";

/** What a command works on: settings, contracts and the folder that output goes to. */
export interface Project {
  readonly config: Config;
  /** Paths as they are shown. */
  readonly contracts: readonly string[];
  /** The output folder, with one folder for each contract, as it is shown. */
  readonly out: string;
  /** What is wrong with the settings. */
  readonly diagnostics: readonly Diagnostic[];
}
