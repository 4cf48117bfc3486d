import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "../../generator/compile/check.js";
import { generateFiles } from "../../generator/compile/generate.js";
import { DEFAULT_CONFIG } from "../../generator/config/config.js";
import type { Language } from "../../generator/emit/language.js";
import type { OutputFile } from "../../generator/emit/target.js";
import type { Model } from "../../generator/model/model.js";
import { sourceFile } from "../../generator/source/source-file.js";
import { targets } from "../../generator/targets/index.js";

/** One of the contracts that ship with the project, and all that is generated from it. */
export interface Example {
  readonly name: string;
  /** The contract and its fragments, as texts. */
  readonly sources: readonly string[];
  readonly model: Model;
  /** By their path within the output folder. */
  readonly files: readonly OutputFile[];
}

/** The folder of the contracts that ship with the project. */
export const EXAMPLES: string = fileURLToPath(new URL("../../examples", import.meta.url));

/** Generates from every contract that ships with the project, in memory. */
export async function generateExamples(language: Language = "ts"): Promise<readonly Example[]> {
  const paths = readdirSync(EXAMPLES, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".contract.yaml"))
    .sort();
  return Promise.all(paths.map((path) => generateExample(path, language)));
}

async function generateExample(path: string, language: Language): Promise<Example> {
  const read = (file: string) => sourceFile(file, readFileSync(join(EXAMPLES, file), "utf8"));
  const main = read(path);
  // The examples include whole folders, so that no globbing is needed here.
  const filesOf = (pattern: string) => {
    const folder = join(dirname(path), dirname(pattern));
    return readdirSync(join(EXAMPLES, folder))
      .sort()
      .map((file) => read(join(folder, file)));
  };
  const checked = check({
    file: main,
    include: (pattern) => ({ kind: "files", files: filesOf(pattern) }),
  });
  const errors = checked.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ name, message }) => `${name}: ${message}`).join("\n"));
  const { model } = checked;
  const files = await generateFiles({
    model,
    options: { ...DEFAULT_CONFIG, variables: {}, language },
    targets,
  });
  return { name: model.name, sources: model.origin.files.map(({ text }) => text), model, files };
}

/** Writes files below a folder, which is made. */
export function writeFiles(folder: string, files: readonly OutputFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
