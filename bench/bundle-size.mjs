import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/**
 * The bytes of a module that is bundled and minified: plain, and gzipped. What is loaded later, as by `import()`, is
 * not counted.
 */
export async function bundleSize(contents, resolveDir, { platform = "browser", nodePaths = [] } = {}) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir, loader: "ts" },
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    splitting: true,
    format: "esm",
    outdir: resolveDir,
    entryNames: ENTRY,
    absWorkingDir: resolveDir,
    nodePaths,
    platform,
    target: platform === "node" ? "node20" : "es2020",
    logLevel: "error",
  });
  const needed = new Set();
  const add = (path) => {
    if (needed.has(path)) return;
    needed.add(path);
    const { imports } = metafile.outputs[path];
    for (const { kind, path, external } of imports) if (kind === "import-statement" && !external) add(path);
  };
  add(`${ENTRY}.js`);
  const files = outputFiles.filter(({ path }) => needed.has(path.slice(resolveDir.length + 1)));
  return {
    plain: sum(files.map(({ contents }) => contents.length)),
    gzipped: sum(files.map(({ contents }) => gzipSync(contents, { level: 9 }).length)),
  };
}

const ENTRY = "measured";

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
