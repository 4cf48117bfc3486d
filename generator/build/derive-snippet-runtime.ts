import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** What every browser in use understands; what is newer is written in its terms. */
const TARGET = "es2018";

/** The Pixel's runtime as one script, and what reads each identifier that the Pixel takes. */
export async function deriveSnippetRuntime(root: string): Promise<string> {
  const runtime = join(root, "generator/runtime");
  const script = await scriptOf(join(runtime, "pixel/snippet/index.ts"), "runtime");
  const following = await scriptOf(join(runtime, "pixel/snippet/with-signals.ts"), "runtime");
  const identifiers = readdirSync(join(runtime, "identifiers")).toSorted();
  const matching: Record<string, string> = {};
  for (const file of identifiers) {
    const exported = `match${file.slice(0, -".ts".length).replace(/(?:^|-)([a-z])/g, (_, first: string) => first.toUpperCase())}`;
    const text = await matcherOf(join(runtime, "identifiers", file), exported);
    if (text !== undefined) matching[exported] = text;
  }
  return [
    "/** The Pixel's runtime as one script that declares `runtime`. Derived; do not edit. */",
    `export const snippetRuntime = ${JSON.stringify(script)};`,
    "",
    "/** The same with what follows consent platforms. */",
    `export const followingRuntime = ${JSON.stringify(following)};`,
    "",
    "/** What reads each identifier, an expression by the name of its function. */",
    `export const snippetMatching: Readonly<Record<string, string>> = ${JSON.stringify(matching, null, 1)};`,
    "",
  ].join("\n");
}

async function scriptOf(entry: string, globalName: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    globalName,
    target: TARGET,
    charset: "ascii",
    logLevel: "warning",
  });
  return (result.outputFiles[0]?.text ?? "").trim();
}

/** A function as an expression; undefined where the identifier is none of the Pixel's. */
async function matcherOf(module: string, exported: string): Promise<string | undefined> {
  const result = await build({
    stdin: {
      contents: `import * as all from ${JSON.stringify(module)}; export default all.${exported};`,
      resolveDir: "/",
    },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    globalName: "read",
    target: TARGET,
    charset: "ascii",
    logLevel: "silent",
  });
  const text = (result.outputFiles[0]?.text ?? "").trim();
  if (result.warnings.length > 0) return undefined;
  return `(function(){${text}return read.default})()`;
}
