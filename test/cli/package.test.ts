import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { folderWith, SHOP } from "./command.js";

const ROOT = join(import.meta.dirname, "../..");

const project = folderWith({ "package.json": "{}", "shop.contract.yaml": SHOP });
const modules = join(project, "node_modules");

/** What `npm install` does with the packed package, without a registry: unpack it, and link what `bin` names. */
beforeAll(() => {
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project], {
      cwd: ROOT,
      encoding: "utf8",
    }),
  );
  const home = join(modules, "event-contract");
  mkdirSync(home, { recursive: true });
  mkdirSync(join(modules, ".bin"));
  execFileSync("tar", ["-xzf", join(project, packed.filename), "-C", home, "--strip-components", "1"]);
  symlinkSync(join(ROOT, "node_modules/ts-morph"), join(modules, "ts-morph"));
  const { bin } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  for (const [name, path] of Object.entries<string>(bin)) {
    chmodSync(join(home, path), 0o755);
    symlinkSync(join("../event-contract", path), join(modules, ".bin", name));
  }
});

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
    ofCommand: ["runaway-pattern"],
    ofLibrary: ["runaway-pattern"],
    stderr: "",
  });
});
