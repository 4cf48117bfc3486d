import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { type Example, writeFiles } from "./examples.js";

/** Any function that was generated. */
export type AnyFunction = (...args: readonly unknown[]) => unknown;

/** Generated code that runs: its functions, by module and name. */
export interface Running {
  call(module: string, name: string, ...args: readonly unknown[]): unknown;
}

/** Bundles every module of an example that users import, and loads them all. */
export async function run(example: Pick<Example, "name" | "files">): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), "event-contract-running-"));
  try {
    writeFiles(join(folder, "in"), example.files);
    const own = `${example.name}/`;
    const modules = example.files
      .filter(({ path }) => path.startsWith(own))
      .map(({ path }) => path.slice(own.length))
      .filter((path) => /^(?:pixel|server|validators)\/.*\.ts$/.test(path));
    await build({
      absWorkingDir: join(folder, "in", example.name),
      entryPoints: modules,
      outbase: ".",
      outdir: "../../out",
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      logLevel: "warning",
    });
    const loaded = new Map<string, Readonly<Record<string, unknown>>>();
    for (const module of modules) {
      const url = pathToFileURL(join(folder, "out", module.replace(/ts$/, "mjs"))).href;
      loaded.set(module.replace(/\.ts$/, ""), await import(/* @vite-ignore */ url));
    }
    return {
      call: (module, name, ...args) => {
        const found = loaded.get(module)?.[name];
        if (typeof found !== "function") throw new Error(`no ${name} in ${module}`);
        return (found as AnyFunction)(...args);
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
