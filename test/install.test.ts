import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folderWith } from "./cli/command.js";
import { pack, ROOT } from "./projects/packed.mjs";
import { type LocalRegistry, startRegistry } from "./support/local-registry.js";

const README = readFileSync(join(ROOT, "README.md"), "utf8");
const [, INSTALL = ""] = /^## Start$[\s\S]*?^```\n([\s\S]*?)^```$/m.exec(README) ?? [];

let registry: LocalRegistry;
beforeAll(async () => {
  registry = await startRegistry(ROOT);
});
afterAll(() => registry.close());

test("the README's install lines work as they stand, in a project that holds nothing but the tarball", {
  timeout: 300_000,
}, async () => {
  const project = folderWith({ "package.json": "{}" });
  pack(project);
  expect(INSTALL).toMatch(/^npm install --save-dev \.\/event-contract-[\d.]+\.tgz\n/);
  const { stdout } = await promisify(execFile)("sh", ["-e", "-c", INSTALL], {
    cwd: project,
    env: {
      PATH: `${dirname(process.execPath)}:${process.env["PATH"]}`,
      HOME: folderWith({}),
      npm_config_registry: registry.url,
      npm_config_audit: "false",
      npm_config_fund: "false",
      npm_config_update_notifier: "false",
    },
  });
  expect(stdout).toContain("added ");
  expect(stdout).toContain("twin-claims");
  const { devDependencies } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  expect(Object.keys(devDependencies)).toEqual(["event-contract"]);
  expect(existsSync(join(project, "generated/runtime/manifest.json"))).toBe(true);
});
