import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";

/** Packages whose code goes into the bundles; their licences go with it. */
const BUNDLED = [
  "@eslint-community/regexpp",
  "ajv",
  "commander",
  "fdir",
  "picomatch",
  "refa",
  "regexp-ast-analysis",
  "scslre",
  "tinyglobby",
  "yaml",
];

/** Long texts that one command or two read: they stay beside the bundle, so that the others need not carry them. */
const SELDOM_READ = ["pages", "starters"];

/** Runs once in `dist/` and is taken away again. */
const WARM_UP = "warm-up";

const leaveOutside: Plugin = {
  name: "leave-outside",
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`/derived/(?:${SELDOM_READ.join("|")})\\.js$`) }, ({ path }) => ({
      path: `./${basename(path, ".js")}.cjs`,
      external: true,
    }));
  },
};

/** What analyses patterns: larger than all else together, and asked of few contracts. */
const PATTERNS = "scslre";

/**
 * What stands in for modules that are loaded when something of theirs is called. Commander asks Node for the first at
 * its own loading, which takes a tenth of a start, to run what this command has none of.
 */
const WHEN_CALLED: Readonly<Record<string, string>> = {
  "node:child_process":
    'module.exports = new Proxy({}, { get: (_, name) => process.getBuiltinModule("node:child_process")[name] });',
  [PATTERNS]: `exports.analyse = (...all) => require("./${PATTERNS}.cjs").analyse(...all);`,
};

const loadWhenCalled: Plugin = {
  name: "load-when-called",
  setup({ onLoad, onResolve }) {
    const namespace = "when-called";
    const filter = new RegExp(`^(?:${Object.keys(WHEN_CALLED).join("|")})$`);
    onResolve({ filter, namespace: "file" }, ({ path, kind }) =>
      kind === "entry-point" ? undefined : { path, namespace },
    );
    onResolve({ filter: /^\.\/.*\.cjs$/, namespace }, ({ path }) => ({ path, external: true }));
    onLoad({ filter, namespace }, ({ path }) => ({ contents: WHEN_CALLED[path] ?? "" }));
  },
};

const TYPES = "generator/build/tsconfig.types.json";

/** What all bundles have in common; ts-morph stays outside and is loaded when called. */
const SHARED: BuildOptions = {
  outdir: "dist",
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20.19",
  external: ["ts-morph"],
  logLevel: "warning",
};

/** Bundles the command and the library into `dist/`. */
export async function bundle(root: string): Promise<void> {
  const dist = join(root, "dist");
  rmSync(dist, { recursive: true, force: true });
  await Promise.all([
    build({
      ...SHARED,
      absWorkingDir: root,
      entryPoints: {
        cli: "generator/cli/main.ts",
        command: "generator/cli/command.ts",
        [WARM_UP]: "generator/build/warm-up.ts",
        ...Object.fromEntries(SELDOM_READ.map((name) => [name, `generator/derived/${name}.ts`])),
        [PATTERNS]: PATTERNS,
      },
      format: "cjs",
      plugins: [leaveOutside, loadWhenCalled],
      // What is outside is loaded by `require`, which code kept by V8 can do and `import` it cannot.
      supported: { "dynamic-import": false },
      outExtension: { ".js": ".cjs" },
      // Packages of the newer kind ask where they stand in a way that only a module has.
      define: { "import.meta.url": "addressOfBundle" },
      banner: { js: 'const addressOfBundle = require("node:url").pathToFileURL(__filename).href;' },
    }),
    build({
      ...SHARED,
      absWorkingDir: root,
      entryPoints: { index: "generator/index.ts" },
      splitting: true,
      format: "esm",
      plugins: [loadWhenCalled],
      // Packages of the older kind ask for Node's own modules through `require`, which a module does not have.
      banner: {
        js: 'import { createRequire as requireFor } from "node:module"; const require = requireFor(import.meta.url);',
      },
      // Beside what they load by its path.
      chunkNames: "[name]-[hash]",
    }),
  ]);
  chmodSync(join(dist, "cli.cjs"), 0o755);
  escapeText(join(dist, "command.cjs"));
  keepCompiledCode(root);
  // Checked elsewhere; here the compiler only says what the library looks like.
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", TYPES], { cwd: root });
  writeFileSync(join(dist, "LICENSES.txt"), licences(root));
}

/**
 * Writes a bundle in ASCII alone, so that it can be read as it stands, one byte a character: esbuild leaves tagged
 * templates and regular expressions as they are.
 */
function escapeText(path: string): void {
  const text = readFileSync(path, "utf8");
  writeFileSync(
    path,
    text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
}

/** Runs the command once over an example, and keeps what V8 compiled on the way. */
function keepCompiledCode(root: string): void {
  const out = mkdtempSync(join(tmpdir(), "event-contract-build-"));
  try {
    const warmUp = join(root, "dist", `${WARM_UP}.cjs`);
    const contract = join(root, "examples/store/acme-store.contract.yaml");
    execFileSync(process.execPath, [warmUp, "generate", contract, "--out", out], {
      cwd: out,
      stdio: "ignore",
    });
    rmSync(warmUp);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function licences(root: string): string {
  return BUNDLED.flatMap((name) => {
    const folder = join(root, "node_modules", name);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return file === undefined ? [] : [`# ${name}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`];
  }).join("\n");
}
