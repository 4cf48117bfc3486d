import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { OutputFile } from "../../generator/emit/target.js";
import { type Example, writeFiles } from "./examples.js";

const MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));
const TEXTS = fileURLToPath(new URL("../generated/consumer", import.meta.url));

/** The compilers that generated code has to pass. */
export const COMPILERS: Readonly<Record<string, string>> = {
  "5.9": join(MODULES, "typescript-5.9/bin/tsc"),
  "6.0": join(MODULES, "typescript-6.0/bin/tsc"),
  "7.0": join(MODULES, "typescript/bin/tsc"),
};

/** A project outside the repository, with what was generated copied into its folder `meta`. */
export interface Consumer {
  readonly folder: string;
  remove(): void;
}

const STRICT = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  erasableSyntaxOnly: true,
};

// A page knows the DOM and not Node, and is bundled; a service knows Node and no DOM, and runs as it is.
const SIDES = {
  browser: {
    lib: ["es2022", "dom", "dom.iterable"],
    types: [],
    module: "esnext",
    moduleResolution: "bundler",
  },
  server: { lib: ["es2023"], types: ["node"], module: "nodenext", typeRoots: [join(MODULES, "@types")] },
};

/** The two halves of a consumer, each a project of its own. */
export type Side = keyof typeof SIDES;

// A service whose owner has installed no types at all: neither Node's nor the DOM's.
const BARE = { lib: ["es2022"], types: [], module: "nodenext" };

function builtOnServers(folder: string): readonly string[] {
  return [`${folder}/*/server/**/*`, `${folder}/*/validators/**/*`];
}

/** A module without the line that spares users from checking what is checked here. */
export function checkedInFull<File extends OutputFile>(file: File): File {
  return { ...file, text: file.text.replace(/^\/\/ @ts-nocheck$/m, "//") };
}

/** Lays out a consumer of generated code; what it uses of it stands in `test/generated/consumer`. */
export function makeConsumer(examples: readonly Example[]): Consumer {
  const folder = mkdtempSync(join(tmpdir(), "event-contract-consumer-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }\n');
  for (const { files } of examples) {
    writeFiles(join(folder, "meta"), files.map(checkedInFull));
    writeFiles(join(folder, "as-emitted"), files);
  }
  for (const [side, options] of Object.entries(SIDES)) {
    writeFileSync(join(folder, `${side}.ts`), readFileSync(join(TEXTS, `${side}.ts.txt`)));
    // A mistake has to be seen in a project of users, who have the modules as they are emitted.
    const misuse = readFileSync(join(TEXTS, `${side}-misuse.ts.txt`), "utf8").replaceAll(
      "./meta/",
      "./as-emitted/",
    );
    writeFileSync(join(folder, `${side}-misuse.ts`), misuse);
    // What a half does not import is checked too: every module that it could.
    const generated =
      side === "browser" ? ["meta/*/pixel/**/*", "meta/*/shared/**/*"] : builtOnServers("meta");
    writeProject(folder, side, options, [`${side}.ts`, `${side}-misuse.ts`, ...generated]);
  }
  writeProject(folder, "bare", BARE, builtOnServers("as-emitted"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function writeProject(folder: string, name: string, options: object, include: readonly string[]): void {
  const config = { compilerOptions: { ...STRICT, target: "es2022", ...options }, include };
  writeFileSync(join(folder, `tsconfig.${name}.json`), JSON.stringify(config));
}

/** What a compiler has to say of one half, or of the server's code where no types are installed, as `file:line TScode`, in order. */
export async function compile(
  consumer: Consumer,
  version: string,
  side: Side | "bare",
): Promise<readonly string[]> {
  const args = [COMPILERS[version] ?? "", "-p", `tsconfig.${side}.json`, "--pretty", "false"];
  const run = promisify(execFile)(process.execPath, args, { cwd: consumer.folder, maxBuffer: 1e8 });
  const output = await run.then(
    ({ stdout }) => stdout,
    (error: { readonly stdout?: string }) => error.stdout ?? String(error),
  );
  return output
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "))
    .map((line) => line.replace(/^(.*)\((\d+),\d+\): error (TS\d+): .*$/, "$1:$2 $3"))
    .sort(byPlace);
}

/**
 * What the misuse of one half must be answered by: each comment `expect TS…` speaks of the line below it, and
 * may name another code of a newer compiler.
 */
export function expectedErrors(version: string, side: Side): readonly string[] {
  const file = `${side}-misuse.ts`;
  return readFileSync(join(TEXTS, `${file}.txt`), "utf8")
    .split("\n")
    .flatMap((line, index) => {
      const [, code, since, newer] =
        /^ *\/\/ expect (TS\d+)(?:, from ([\d.]+) on (TS\d+))?: /.exec(line) ?? [];
      if (code === undefined) return [];
      return [`${file}:${index + 2} ${since !== undefined && version >= since ? newer : code}`];
    })
    .sort(byPlace);
}

function byPlace(left: string, right: string): number {
  const key = (text: string) => text.replace(/\d+/g, (digits) => digits.padStart(6, "0"));
  return key(left) < key(right) ? -1 : 1;
}
