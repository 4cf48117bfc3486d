import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { pack } from "../projects/packed.mjs";
import { COMPILERS } from "../support/consumer.js";
import { folderWith } from "./command.js";

const USE = `
import { type Diagnostic, type CheckInput, type EventModel, type OwnTarget, catalog, check, generate, renderPretty, sourceFile, targets } from "event-contract";

const file = sourceFile("a.yaml", "");
const input: CheckInput = { file, include: () => ({ kind: "files", files: [] }) };
const own: OwnTarget = {
  name: "own",
  root: "own",
  emit: ({ events }) => events.map((event: EventModel) => ({ path: event.name, text: event.action })),
};
export const said: readonly Diagnostic[] = check(input).diagnostics;
export const text: Promise<string> = generate(input, { targets: ["pixel", own] }).then(({ diagnostics }) => renderPretty(diagnostics));
export const names: readonly string[] = targets.map(({ name }) => name);
export const currencies: readonly string[] = catalog.events.map(({ name }) => name);
`;

const COMMON = {
  noEmit: true,
  skipLibCheck: false,
  target: "es2022",
  lib: ["es2022"],
  types: [],
};

const SETTINGS = {
  compilerOptions: { ...COMMON, strict: true, exactOptionalPropertyTypes: true, module: "nodenext" },
  files: ["use.ts"],
};
const FOR_BUNDLERS = {
  compilerOptions: { ...COMMON, module: "esnext", moduleResolution: "bundler", strict: false },
  files: ["use.ts"],
};

const project = folderWith({
  "package.json": '{ "type": "module" }',
  "use.ts": USE,
  "tsconfig.json": JSON.stringify(SETTINGS),
  "tsconfig.bundlers.json": JSON.stringify(FOR_BUNDLERS),
});
const home = join(project, "node_modules/event-contract");

// The package alone, without those that it depends on.
beforeAll(() => {
  mkdirSync(home, { recursive: true });
  execFileSync("tar", ["-xzf", pack(project), "-C", home, "--strip-components", "1"]);
});

test("the declarations are one file that imports nothing", () => {
  const text = readFileSync(join(home, "dist/index.d.ts"), "utf8");
  expect(text.match(/^.*\b(?:import|require)\b.*from.*$|import\(|<reference/gm)).toBeNull();
  const packed = execFileSync("find", [home, "-name", "*.d.ts"], { encoding: "utf8" });
  expect(packed.trim()).toBe(join(home, "dist/index.d.ts"));
});

test.each(Object.entries(COMPILERS))(
  "TypeScript %s checks the declarations in full, with no other package there",
  (_version, tsc) => {
    for (const settings of ["tsconfig.json", "tsconfig.bundlers.json"]) {
      const args = [tsc, "-p", join(project, settings)];
      const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
      expect({ settings, status, stdout }).toEqual({ settings, status: 0, stdout: "" });
    }
  },
);
