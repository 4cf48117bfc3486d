import { runtimeFiles } from "../emit/runtime-files.js";
import type { OutputFile, OutputOptions } from "../emit/target.js";
import type { Model } from "../model/model.js";
import { packageFile, RUNTIME_PACKAGE } from "../output/package-file.js";
import { byCodePoint } from "../text/order.js";
import { type EmitRun, emit } from "./emit.js";

/** A contract without errors, and what to generate from it. */
export interface GenerateRun extends EmitRun {
  readonly options: OutputOptions;
}

/** All files of a contract by their path within the output folder: its own, and the modules of the runtime they use. */
export async function generateFiles(run: GenerateRun): Promise<readonly OutputFile[]> {
  const { model, options } = run;
  const emitted = emit(run);
  const runtime = runtimeFiles(new Set(emitted.flatMap((file) => file.runtime ?? [])), options.importEnding);
  const own = emitted.map(({ path, text }) => ({ path: `${model.name}/${path}`, text }));
  const modules = [...own, ...runtime];
  const files = options.language === "js" ? (await import("../output/to-js.js")).toJs(modules) : modules;
  const packages = options.packageJson ? packagesOf(model, own, runtime) : [];
  return [...files, ...packages].toSorted((a, b) => byCodePoint(a.path, b.path));
}

/** A `package.json` for each of the two folders that holds anything. */
function packagesOf(
  model: Model,
  own: readonly OutputFile[],
  runtime: readonly OutputFile[],
): readonly OutputFile[] {
  return [
    ...(own.length === 0 ? [] : [packageFile(model)]),
    ...(runtime.length === 0 ? [] : [RUNTIME_PACKAGE]),
  ];
}
