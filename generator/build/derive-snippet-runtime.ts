import { join } from "node:path";
import { build, transform } from "esbuild";
import { ts } from "ts-morph";
import type { Catalog } from "../catalog/catalog.js";
import { identifierModule, matchFunction } from "../emit/identifier-module.js";

/** Tag Manager refuses newer syntax than this in what is pasted into it. */
const LEVEL = "es5";

/** The Pixel's runtime as one script, and what reads each identifier that the Pixel takes. */
export async function deriveSnippetRuntime(root: string, { userDataKeys }: Catalog): Promise<string> {
  const folder = join(root, "generator");
  const whole = (name: string) =>
    scriptOf(folder, exporting("*", `runtime/pixel/snippet/${name}`), "runtime");
  const matching: Record<string, string> = {};
  for (const { name } of userDataKeys.filter((key) => key.advancedMatching)) {
    const read = matchFunction(name);
    const script = await scriptOf(folder, exporting(`{ ${read} }`, identifierModule(name)), "own");
    matching[read] = `(function(){${script}return own.${read}})()`;
  }
  return [
    "/** The Pixel's runtime as one script that declares `runtime`. Derived; do not edit. */",
    `export const snippetRuntime = ${JSON.stringify(await whole("index"))};`,
    "",
    "/** The same with what follows consent platforms. */",
    `export const followingRuntime = ${JSON.stringify(await whole("with-signals"))};`,
    "",
    "/** What reads each identifier, an expression by the name of its function. */",
    `export const snippetMatching: Readonly<Record<string, string>> = ${JSON.stringify(matching, null, 1)};`,
    "",
  ].join("\n");
}

function exporting(names: string, module: string): string {
  return `export ${names} from ${JSON.stringify(`./${module}.js`)};`;
}

/** What a module's text exports, and all that it imports, as a script that declares it under a name. */
async function scriptOf(resolveDir: string, contents: string, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    write: false,
    format: "iife",
    globalName,
    target: "es2018",
    charset: "ascii",
    logLevel: "warning",
  });
  const lowered = lower(outputFiles[0]?.text ?? "");
  // A pattern's flag is no syntax of this level either: the minifier turns the literal into a call.
  const { code } = await transform(lowered, { minify: true, target: LEVEL, charset: "ascii" });
  return code.trim();
}

/** The minifier removes newer syntax only down to ES2015; TypeScript goes further. */
function lower(text: string): string {
  const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES5,
    ignoreDeprecations: "6.0",
    downlevelIteration: true,
    module: ts.ModuleKind.None,
    alwaysStrict: false,
    removeComments: true,
  };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}
