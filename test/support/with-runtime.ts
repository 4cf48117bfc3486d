import { runtimeFiles } from "../../generator/emit/runtime-files.js";
import type { EmittedFile, ImportEnding, OutputFile } from "../../generator/emit/target.js";

/** The modules of the runtime that emitted files use, by their path beside the contract's folder. */
export function runtimeOf(
  files: readonly EmittedFile[],
  ending: ImportEnding = ".js",
): readonly OutputFile[] {
  return runtimeFiles(new Set(files.flatMap(({ runtime }) => runtime ?? [])), ending);
}

/** What targets emitted of a contract as it lies in an output folder, the runtime beside it. */
export function laidOut(contract: string, files: readonly EmittedFile[]): readonly OutputFile[] {
  return [...files.map(({ path, text }) => ({ path: `${contract}/${path}`, text })), ...runtimeOf(files)];
}
