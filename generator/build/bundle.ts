import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** Packages whose code goes into the bundle, together with their licences. */
const BUNDLED = [
  "@eslint-community/regexpp",
  "ajv",
  "commander",
  "handlebars",
  "refa",
  "regexp-ast-analysis",
  "yaml",
];

const TYPES = "generator/build/tsconfig.types.json";

/** Bundles the command and the library into `dist/`; what they load when it is called for is split off. */
export async function bundle(root: string): Promise<void> {
  const dist = join(root, "dist");
  rmSync(dist, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: { cli: "generator/cli/main.ts", index: "generator/index.ts" },
    outdir: "dist",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    external: ["ts-morph"],
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
    logLevel: "warning",
  });
  chmodSync(join(dist, "cli.js"), 0o755);
  // Checked elsewhere; here the compiler only says what the library looks like.
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", TYPES], { cwd: root });
  writeFileSync(join(dist, "LICENSES.txt"), licences(root));
}

function licences(root: string): string {
  return BUNDLED.flatMap((name) => {
    const folder = join(root, "node_modules", name);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return file === undefined ? [] : [`# ${name}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`];
  }).join("\n");
}
