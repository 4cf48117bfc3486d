import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { writeDeclarations } from "./declarations.js";
import { licencesOf } from "./licences.js";

/**
 * The one package that stays outside is required, not imported: before Node imports a package of the older kind, it
 * reads all of it once more to find out what it exports, which takes as long again.
 */
const REQUIRED: Plugin = {
  name: "required",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^ts-morph$/ }, ({ path, kind }) =>
      kind === "require-call" ? { path, external: true } : { path, namespace: "required" },
    );
    onLoad({ filter: /^/, namespace: "required" }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};

/** Bundles the command and the library into `dist/`; what they load when it is called for is split off. */
export async function bundle(root: string): Promise<void> {
  const dist = join(root, "dist");
  rmSync(dist, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { cli: "generator/cli/main.ts", index: "generator/index.ts" },
    outdir: "dist",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    plugins: [REQUIRED],
    // Templates are compiled by the build; to fill them takes a part of the package.
    alias: {
      handlebars: "handlebars/runtime.js",
      // Its modules for browsers: the same code, but no look at the environment for each token.
      yaml: join(root, "node_modules/yaml/browser/index.js"),
      // Once, though some packages require it and others import it.
      "@eslint-community/regexpp": join(root, "node_modules/@eslint-community/regexpp/index.mjs"),
    },
    // Packages of the older kind ask for Node's own modules through `require`, which a module does not have.
    banner: {
      js: 'import { createRequire as requireFor } from "node:module"; const require = requireFor(import.meta.url);',
    },
    metafile: true,
    logLevel: "warning",
  });
  chmodSync(join(dist, "cli.js"), 0o755);
  writeFileSync(join(dist, "LICENSES.txt"), licencesOf(root, metafile));
  await writeDeclarations(root, join(dist, "index.d.ts"));
}
