import type { ImportEnding, OutputFile } from "./target.js";

/** The runtime modules of a target by their path within the output, as they stand in its `runtime/` folder. */
export type RuntimeSources = Readonly<Record<string, string>>;

const SPECIFIER_ENDING = /(?<= from "\.{1,2}\/[^"\n]+)\.js(?=";$)/gm;

/** Copies runtime modules byte for byte, save the endings of their import specifiers. */
export function runtimeFiles(sources: RuntimeSources, ending: ImportEnding): readonly OutputFile[] {
  return Object.entries(sources).map(([path, text]) => ({
    path,
    text: ending === ".js" ? text : text.replace(SPECIFIER_ENDING, ending),
  }));
}
