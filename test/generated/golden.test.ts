import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const GENERATE = [join(ROOT, "dist/cli.js"), "generate", "--config", "examples/event-contract.config.yaml"];

const elsewhere = mkdtempSync(join(tmpdir(), "event-contract-golden-"));
beforeAll(() => cpSync(join(ROOT, "examples"), join(elsewhere, "examples"), { recursive: true }));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

/** Runs the command as a user would, and says how it ended. */
async function generate(cwd: string, ...more: readonly string[]): Promise<object> {
  const run = promisify(execFile)(process.execPath, [...GENERATE, ...more], { cwd });
  const ended = ({ code = 0, stdout, stderr }: Partial<Record<string, unknown>>) => ({
    code,
    stdout,
    stderr,
  });
  return run.then(ended, ended);
}

/** Every file below a folder by its path, as `read` sees it. */
function filesIn<T>(folder: string, read: (path: string) => T): Readonly<Record<string, T>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(folder.length + 1), read(path)]));
}

/** The paths at which two folders do not hold the same. */
function differences<T>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
): readonly string[] {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...paths].filter((path) => one[path] !== other[path]);
}

test("what is committed is what is generated: nothing is stale, nothing missing, nothing left over", async () => {
  const upToDate = { code: 0, stdout: "", stderr: "generated files are up to date\n" };
  expect(await generate(ROOT, "--check")).toEqual(upToDate);
});

test("another folder gives the same bytes, and a second run touches no file", {
  timeout: 60_000,
}, async () => {
  const output = join(elsewhere, "generated");
  expect(await generate(elsewhere)).toMatchObject({ code: 0 });
  const text = (path: string) => readFileSync(path, "utf8");
  const written = filesIn(output, text);
  expect(Object.keys(written).length).toBeGreaterThan(300);
  expect(differences(written, filesIn(join(ROOT, "generated"), text))).toEqual([]);

  const time = (path: string) => statSync(path).mtimeMs;
  const before = filesIn(output, time);
  expect(await generate(elsewhere)).toMatchObject({ code: 0 });
  expect(differences(filesIn(output, time), before)).toEqual([]);
});
