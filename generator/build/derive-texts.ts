import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { TARGET_NAMES } from "../targets/target-names.js";
import { filesBelow } from "./files-below.js";

/** A module that holds texts of the package under exported names, so that the command reads no files of its own. */
function textModule(doc: string, tables: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const exports = Object.entries(tables).map(
    ([name, texts]) =>
      `export const ${name}: Readonly<Record<string, string>> = ${JSON.stringify(texts, null, 1)};\n`,
  );
  return `/** ${doc} Derived; do not edit. */\n${exports.join("")}`;
}

/** The modules of the runtime by their path in the output, each with those that it imports. */
export function deriveRuntimes(root: string): string {
  const generator = join(root, "generator");
  const modules = filesBelow(join(generator, "runtime"), ".ts").map((path) => {
    const module = `runtime/${path.slice(0, -".ts".length)}`;
    const text = readFileSync(join(generator, "runtime", path), "utf8");
    const imports = [...text.matchAll(/ from "(\.{1,2}\/[^"]+)\.js";$/gm)].map(([, specifier = ""]) =>
      posix.join(posix.dirname(module), specifier),
    );
    return [module, { text, imports }];
  });
  return [
    'import type { RuntimeModule } from "../emit/runtime-files.js";',
    "",
    "/** The modules of the runtime, by their path in the output. Derived; do not edit. */",
    `export const runtimeModules: Readonly<Record<string, RuntimeModule>> = ${JSON.stringify(Object.fromEntries(modules), null, 1)};`,
    "",
  ].join("\n");
}

/** The pages of every diagnostic, by its name. */
export function derivePages(root: string): string {
  const folder = join(root, "generator");
  const pages = filesBelow(folder, ".md")
    .filter((path) => path.startsWith("rules/") || path.includes("/pages/"))
    .map((path) => [
      path.split("/").at(-1)?.slice(0, -".md".length),
      readFileSync(join(folder, path), "utf8"),
    ]);
  return textModule("The page of each diagnostic, which `explain` prints.", {
    pages: Object.fromEntries(pages),
  });
}

/** The files that `init` starts from, by example and path; `starter` is the one that is not an example. */
export function deriveStarters(root: string): string {
  const examples = filesBelow(join(root, "examples"), ".yaml").filter((path) => path.includes("/"));
  const starter = join(root, "generator/cli/starter");
  const texts = [
    ...examples.map((path) => [path, readFileSync(join(root, "examples", path), "utf8")]),
    ...filesBelow(starter, ".yaml").map((path) => [
      `starter/${path}`,
      readFileSync(join(starter, path), "utf8").replace("{targets}", TARGET_NAMES.join(", ")),
    ]),
  ];
  return textModule("The contracts and settings that `init` starts from.", {
    starters: Object.fromEntries(texts),
  });
}

/** The version of the package. */
export function deriveVersion(root: string): string {
  const manifest: { readonly version: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return `/** The version of the generator. Derived; do not edit. */\nexport const VERSION = ${JSON.stringify(manifest.version)};\n`;
}
