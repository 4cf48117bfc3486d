import { runtimeModules } from "../derived/runtimes.js";
import { invariant } from "../text/invariant.js";
import { byCodePoint } from "../text/order.js";
import type { ImportEnding, OutputFile } from "./target.js";

/** The folder of the runtime, beside those of the contracts. */
export const RUNTIME_FOLDER = "runtime";

/** A module of the runtime as it is in the generator. */
export interface RuntimeModule {
  readonly text: string;
  /** What it imports of the runtime, types included: `runtime/shared/reader`. */
  readonly imports: readonly string[];
}

/** Whether a module of the output, `runtime/shared/reader`, is one of the runtime. */
export function isRuntimeModule(module: string): boolean {
  return module.startsWith(`${RUNTIME_FOLDER}/`);
}

const SPECIFIER_ENDING = /(?<= from "\.{1,2}\/[^"\n]+)\.js(?=";$)/gm;

/**
 * The modules of the runtime that some modules use, and those that these import: byte for byte, except for the
 * endings of imports.
 */
export function runtimeFiles(used: Iterable<string>, ending: ImportEnding): readonly OutputFile[] {
  const reached = new Set<string>();
  const reach = (module: string): void => {
    if (reached.has(module)) return;
    reached.add(module);
    for (const imported of moduleAt(module).imports) reach(imported);
  };
  for (const module of used) reach(module);
  return [...reached].toSorted(byCodePoint).map((module) => {
    const { text } = moduleAt(module);
    return {
      path: `${module}.ts`,
      text: ending === ".js" ? text : text.replace(SPECIFIER_ENDING, ending),
    };
  });
}

function moduleAt(path: string): RuntimeModule {
  const module = runtimeModules[path];
  invariant(module !== undefined, `the runtime has a module ${path}`);
  return module;
}
