import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const SCRIPT = join(import.meta.dirname, "run.mjs");

test("the projects that need no network build and run, with the package as it is packed", {
  timeout: 300_000,
}, async () => {
  const run = promisify(execFile)(process.execPath, [SCRIPT, "--offline"]);
  const said = await run.then(
    ({ stdout }) => stdout,
    (error: { readonly stdout?: string }) => error.stdout ?? String(error),
  );
  expect(said.replaceAll(/ \(\d+ s\)$/gm, "").split("\n")).toEqual([
    "commonjs: builds and runs",
    "commonjs-nodenext: builds and runs",
    "esbuild: builds and runs",
    "lax: builds and runs",
    "nodenext: builds and runs",
    "plain-node: builds and runs",
    "vite: builds and runs",
    "7 passed, 0 failed",
    "",
  ]);
});
