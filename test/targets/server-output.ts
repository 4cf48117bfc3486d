import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { check } from "../../generator/compile/check.js";
import { emit } from "../../generator/compile/emit.js";
import type { EmittedFile } from "../../generator/emit/target.js";
import type { Model } from "../../generator/model/model.js";
import { sourceFile } from "../../generator/source/source-file.js";
import { serverTarget } from "../../generator/targets/server/emit.js";
import { sharedTarget } from "../../generator/targets/shared/emit.js";
import { writeFiles } from "../support/examples.js";
import { runtimeOf } from "../support/with-runtime.js";

/** A contract's model and what is emitted of it for servers. */
export interface ServerOutput {
  readonly model: Model;
  readonly files: readonly EmittedFile[];
}

const EXAMPLES = fileURLToPath(new URL("../../examples", import.meta.url));

/** Compiles a contract that stands alone. */
export function serverOutput(text: string): ServerOutput {
  return outputOf("acme.contract.yaml", text, () => []);
}

/** Compiles every example that ships with the project; what they include is whole folders, so nothing is globbed. */
export function exampleOutputs(): readonly ServerOutput[] {
  return readdirSync(EXAMPLES, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".contract.yaml"))
    .sort()
    .map((path) => {
      const folder = dirname(join(EXAMPLES, path));
      return outputOf(path, readFileSync(join(EXAMPLES, path), "utf8"), (pattern) =>
        readdirSync(join(folder, dirname(pattern)))
          .sort()
          .map((file) => join(dirname(pattern), file)),
      );
    });
}

function outputOf(path: string, text: string, filesOf: (pattern: string) => readonly string[]): ServerOutput {
  const folder = dirname(path);
  const checked = check({
    file: sourceFile(path, text),
    include: (pattern) => ({
      kind: "files",
      files: filesOf(pattern).map((file) =>
        sourceFile(join(folder, file), readFileSync(join(EXAMPLES, folder, file), "utf8")),
      ),
    }),
  });
  const errors = checked.diagnostics.filter((diagnostic) => diagnostic.severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ name, message }) => `${name}: ${message}`).join("\n"));
  const options = { importEnding: ".js", variables: {}, consentSignals: {} } as const;
  return {
    model: checked.model,
    files: emit({ model: checked.model, options, targets: [sharedTarget, serverTarget] }),
  };
}

/** The text of one file of an output. */
export function textOf({ files }: ServerOutput, path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`no ${path} among ${files.map((each) => each.path).join(", ")}`);
  return file.text;
}

/** Writes an output to a folder of its own, the runtime beside it, while `work` runs. */
export async function onDisk<T>(
  { files }: ServerOutput,
  work: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "event-contract-server-"));
  const own = files.map(({ path, text }) => ({ path: `contract/${path}`, text }));
  try {
    writeFiles(folder, [
      ...own,
      ...runtimeOf(files),
      { path: "package.json", text: '{ "type": "module" }\n' },
    ]);
    return await work(join(folder, "contract"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A module of an output, running. */
export function load(output: ServerOutput, path: string): Promise<Readonly<Record<string, unknown>>> {
  return onDisk(output, async (folder) => {
    const outfile = join(folder, "bundle.mjs");
    const entryPoints = [join(folder, path)];
    await build({ entryPoints, outfile, bundle: true, format: "esm", platform: "node", logLevel: "warning" });
    return import(/* @vite-ignore */ pathToFileURL(outfile).href);
  });
}
