import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/** Code that runs where Cloudflare Workers do. */
export interface WorkerCode {
  /** A module's text, which exports the function `run`; it may import from `folder`. */
  readonly code: string;
  readonly folder: string;
  /** Whether the runtime offers what it has of Node. */
  readonly flags: readonly "nodejs_compat"[];
}

/** The path of the runtime's program, which its package exports without a type. */
const WORKERD: string = createRequire(import.meta.url)("workerd").default;

/** Bundles code without anything of Node, runs it in Workers' own runtime, and gives what its `run` returned. */
export async function inWorker({ code, folder, flags }: WorkerCode): Promise<unknown> {
  const { outputFiles } = await build({
    stdin: {
      contents: `${code}\nexport default { async test() { console.log(JSON.stringify(await run())); } };`,
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    logLevel: "warning",
  });
  const place = mkdtempSync(join(tmpdir(), "event-contract-worker-"));
  try {
    writeFileSync(join(place, "worker.mjs"), outputFiles[0]?.text ?? "");
    writeFileSync(
      join(place, "config.capnp"),
      `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = (
  modules = [(name = "worker.mjs", esModule = embed "worker.mjs")],
  compatibilityDate = "2026-01-01",
  compatibilityFlags = [${flags.map((flag) => `"${flag}"`).join(", ")}],
))]);
`,
    );
    const output = execFileSync(WORKERD, ["test", "config.capnp"], {
      cwd: place,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    return JSON.parse(output);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
