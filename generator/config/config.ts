import type { Severity } from "../diagnostic/diagnostic.js";
import type { ImportEnding } from "../emit/target.js";
import type { Spanned } from "../source/source-file.js";

/** The settings of a project, as far as it states them. */
export interface Config {
  /** Paths and globs from the folder of the settings. */
  readonly contracts: readonly Spanned<string>[] | undefined;
  /** From the folder of the settings. */
  readonly out: string | undefined;
  readonly targets: readonly string[] | undefined;
  readonly emit: "ts" | "js";
  readonly importEnding: ImportEnding;
  readonly packageJson: boolean;
  readonly variables: Readonly<Record<string, string>>;
  /** For rules that are not errors. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
}

/** What holds where nothing is stated. */
export const DEFAULT_CONFIG: Config = {
  contracts: undefined,
  out: undefined,
  targets: undefined,
  emit: "ts",
  importEnding: ".js",
  packageJson: true,
  variables: {},
  severities: {},
};
