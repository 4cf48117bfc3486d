import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** The size of what a page or a service bundles of some names, minified, in bytes. */
export async function bundleSize(folder, module, names, platform) {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names.join(", ")} } from "./${module}";`, resolveDir: folder },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    platform,
    target: platform === "node" ? "node20" : "es2020",
    logLevel: "warning",
  });
  const { contents } = outputFiles[0];
  return { plain: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
}
