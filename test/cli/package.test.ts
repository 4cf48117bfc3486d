import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { installOffline, pack, ROOT } from "../projects/packed.mjs";
import { folderWith, SHOP } from "./command.js";

const project = folderWith({ "package.json": "{}", "shop.contract.yaml": SHOP });
const modules = join(project, "node_modules");

beforeAll(() => installOffline(project, pack(project)));

/** Calls the installed command by its own name, as a shell does. */
function call(...args: readonly string[]) {
  const { error, status, stdout, stderr } = spawnSync(join(modules, ".bin/event-contract"), args, {
    cwd: project,
    encoding: "utf8",
    env: { PATH: `${dirname(process.execPath)}${delimiter}${process.env["PATH"]}` },
  });
  return { error, code: status, out: stdout, log: stderr };
}

test("the installed command runs", () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect(call("--version")).toEqual({ error: undefined, code: 0, out: `${version}\n`, log: "" });
  expect(call("explain", "Purchase").code).toBe(0);
});

test.each(["ts", "js"])("the installed command generates %s", (language) => {
  const { error, code, out, log } = call("generate", "--emit", language);
  expect([error, code, log]).toEqual([undefined, 0, ""]);
  expect(out).toMatch(/^shop: \d+ files in generated\/shop \(/);
  expect(call("generate", "--emit", language, "--check").code).toBe(0);
});

test("the installed library is imported by the package's name", () => {
  const script = 'import { catalog } from "event-contract"; console.log(catalog.events.length > 0);';
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: project,
    encoding: "utf8",
  });
  expect(stdout).toBe("true\n");
});

test("command and library find what they load for a few contracts alone", () => {
  const slow = `${SHOP}parameters: { topic: { pattern: "^([a-z]+ ?)+$", description: Asked about. } }\n`;
  writeFileSync(join(project, "slow.contract.yaml"), slow);
  const { code, out } = call("check", "slow.contract.yaml", "--format", "json");
  const ofCommand = JSON.parse(out).map(({ name }: { name: string }) => name);
  const script = `import { generate, sourceFile } from "event-contract";
    import { readFileSync } from "node:fs";
    const file = sourceFile("slow.contract.yaml", readFileSync("slow.contract.yaml", "utf8"));
    const { diagnostics } = await generate({ file, include: () => ({ kind: "files", files: [] }) });
    console.log(JSON.stringify(diagnostics.map(({ name }) => name)));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: project,
    encoding: "utf8",
  });
  expect({ code, ofCommand, ofLibrary: JSON.parse(stdout || "null"), stderr }).toEqual({
    code: 1,
    ofCommand: ["idle-definition", "runaway-pattern"],
    ofLibrary: ["idle-definition", "runaway-pattern"],
    stderr: "",
  });
});
