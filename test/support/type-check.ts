import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { OutputFile } from "../../generator/emit/target.js";
import { COMPILERS, checkedInFull } from "./consumer.js";
import { writeFiles } from "./examples.js";

const TYPES = fileURLToPath(new URL("../../node_modules/@types", import.meta.url));

const OPTIONS = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  erasableSyntaxOnly: true,
  target: "es2023",
  module: "nodenext",
  lib: ["es2023", "dom", "dom.iterable"],
  types: ["node"],
  typeRoots: [TYPES],
};

/** What a compiler says of a whole output, both sides in one project; nothing where all is well. */
export async function typeCheck(
  files: readonly OutputFile[],
  version: string,
  options: object = {},
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "event-contract-types-"));
  try {
    writeFiles(folder, files.map(checkedInFull));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: { ...OPTIONS, ...options } }),
    );
    const args = [COMPILERS[version] ?? "", "-p", folder, "--pretty", "false"];
    const ended = promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 1e8 });
    return await ended.then(
      ({ stdout, stderr }) => stdout + stderr,
      (error: { readonly stdout?: string }) => error.stdout ?? String(error),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
