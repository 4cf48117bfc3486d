import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");

/** Whether V8 takes a code cache for the built command, in a process of its own. */
function isTaken(cache: string): string {
  const folder = mkdtempSync(join(tmpdir(), "event-contract-cache-"));
  const probe = join(folder, "probe.cjs");
  const bundle = join(ROOT, "dist/command.cjs");
  buildSync({
    stdin: {
      contents: `
        import { readFileSync } from "node:fs";
        import { loadBundle } from "./generator/cli/load-bundle.js";
        const loaded = loadBundle(${JSON.stringify(bundle)}, readFileSync(${JSON.stringify(cache)}));
        console.log(typeof loaded?.exports.command);
      `,
      resolveDir: ROOT,
      loader: "ts",
    },
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile: probe,
  });
  const said = execFileSync(process.execPath, [probe], { encoding: "utf8" }).trim();
  rmSync(folder, { recursive: true });
  return said;
}

test("the code that the build keeps is taken, and none that V8 did not make", () => {
  expect(isTaken(join(ROOT, "dist/command.cache"))).toBe("function");
  const foreign = join(mkdtempSync(join(tmpdir(), "event-contract-cache-")), "foreign.cache");
  writeFileSync(foreign, "not made by V8");
  expect(isTaken(foreign)).toBe("undefined");
});
