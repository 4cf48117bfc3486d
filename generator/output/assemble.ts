import type { Language } from "../emit/language.js";
import type { OutputFile } from "../emit/target.js";
import { packageFile } from "./package-file.js";

/** What becomes of the files that the targets emitted. */
export interface AssembleOptions {
  readonly contractName: string;
  readonly emit: Language;
  readonly packageJson: boolean;
}

/** All files of a contract's folder, the manifest aside: what the targets emitted, as JavaScript where that is asked for. */
export async function assemble(
  emitted: readonly OutputFile[],
  options: AssembleOptions,
): Promise<readonly OutputFile[]> {
  const files = options.emit === "js" ? (await import("./to-js.js")).toJs(emitted) : emitted;
  return options.packageJson ? [...files, packageFile(options.contractName)] : files;
}
