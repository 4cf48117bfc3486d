import type { OutputOptions } from "../emit/target.js";
import type { Severities } from "../rules/check.js";
import type { Spanned } from "../source/source-file.js";
import { NO_VARIABLES, type Variables } from "./variables.js";

/** The settings of a project; what is not stated is as in `DEFAULT_CONFIG`. */
export interface Config extends Omit<OutputOptions, "variables"> {
  /** Paths and globs from the folder of the settings; undefined for every contract in that folder. */
  readonly contracts: readonly Spanned<string>[] | undefined;
  /** From the folder of the settings. */
  readonly out: string;
  /** Undefined for all. */
  readonly targets: readonly string[] | undefined;
  readonly variables: Variables;
  /** The keys of `consentSignals`, as they stand in the settings. */
  readonly followedBases: readonly Spanned<string>[];
  /** For rules that are not errors. */
  readonly severities: Severities;
}

/** The default settings. */
export const DEFAULT_CONFIG: Config = {
  contracts: undefined,
  out: "generated",
  targets: undefined,
  language: "ts",
  importEnding: ".js",
  packageJson: true,
  variables: NO_VARIABLES,
  consentSignals: {},
  followedBases: [],
  severities: {},
};
