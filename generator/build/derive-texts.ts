import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byCodePoint } from "../text/order.js";
import { filesBelow } from "./files-below.js";

/** A module that holds texts of the package under exported names, so that the command reads no files of its own. */
function textModule(doc: string, tables: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const exports = Object.entries(tables).map(
    ([name, texts]) =>
      `export const ${name}: Readonly<Record<string, string>> = ${JSON.stringify(texts, null, 1)};\n`,
  );
  return `/** ${doc} Derived; do not edit. */\n${exports.join("")}`;
}

/** The runtime modules of the targets, by the path they get in the output. */
export function deriveRuntimes(root: string): string {
  const targets = join(root, "generator/targets");
  const withRuntime = readdirSync(targets).filter((target) => existsSync(join(targets, target, "runtime")));
  const tables = withRuntime.toSorted(byCodePoint).map((target) => {
    const folder = join(targets, target, "runtime");
    const texts = filesBelow(folder, ".ts").map((path) => [
      `${target}/runtime/${path}`,
      readFileSync(join(folder, path), "utf8"),
    ]);
    return [`${target}Runtime`, Object.fromEntries(texts)] as const;
  });
  return textModule(
    "The runtime modules that are copied into what is generated.",
    Object.fromEntries(tables),
  );
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

/** The files that `init` starts from, by example and path; `starter` is the one that is no example. */
export function deriveStarters(root: string): string {
  const examples = filesBelow(join(root, "examples"), ".yaml").filter((path) => path.includes("/"));
  const starter = join(root, "generator/cli/starter");
  const texts = [
    ...examples.map((path) => [path, readFileSync(join(root, "examples", path), "utf8")]),
    ...filesBelow(starter, ".yaml").map((path) => [
      `starter/${path}`,
      readFileSync(join(starter, path), "utf8"),
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
