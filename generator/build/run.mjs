// Bundles the build's own TypeScript and runs it: Node 20 cannot run TypeScript by itself.
import { rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const folder = dirname(fileURLToPath(import.meta.url));
const root = resolve(folder, "../..");
const bundle = join(root, "generator/derived", `build-${process.pid}.mjs`);

await build({
  entryPoints: [join(folder, "main.ts")],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "warning",
});
try {
  const { main } = await import(pathToFileURL(bundle).href);
  await main(root, process.argv.slice(2));
} finally {
  await rm(bundle, { force: true });
}
