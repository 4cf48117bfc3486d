import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, expect, test } from "vitest";
import { eventNames, sourceFolder } from "../../generator/emit/naming.js";
import { sendingsBySource } from "../../generator/emit/senders.js";
import type { SenderModel } from "../../generator/model/model.js";
import { identifiersOf } from "../../generator/targets/server/user-data-interface.js";
import { generateExamples, writeFiles } from "../support/examples.js";

const examples = await generateExamples();
const folder = mkdtempSync(join(tmpdir(), "event-contract-validators-"));
for (const { files } of examples) writeFiles(folder, files);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every module that importing one loads, whether or not a bundler would leave it out, and what it asks Node for. */
async function loadedBy(module: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [module],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    treeShaking: false,
    ignoreAnnotations: true,
  });
  const external = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  return [...Object.keys(metafile.inputs), ...external];
}

function takes({ branches }: SenderModel, name: string): boolean {
  return branches.some(({ userData }) => identifiersOf(userData).some((key) => key.name === name));
}

const validators = examples.flatMap(({ name, model }) =>
  sendingsBySource(model, "server").flatMap(({ source, sendings }) =>
    sendings.map(({ event, sender }) => ({
      module: `${name}/validators/${sourceFolder(source)}/${eventNames(event).file}.ts`,
      sender,
    })),
  ),
);

test("a validator loads nothing that hashes or builds", async () => {
  expect(validators.length).toBeGreaterThan(20);
  for (const { module } of validators) {
    const loaded = await loadedBy(module);
    expect(loaded).toContain("runtime/validators/inspect.ts");
    const building =
      /^node:|\bcrypto\b|^runtime\/server\/(?:build|hash|request)\.ts$|^(?!runtime\/)[^/]+\/server\/[^/]+\/[^/]+$/;
    expect(loaded.filter((path) => building.test(path))).toEqual([]);
  }
});

test("the countries come with an event that takes one, and with no other", async () => {
  const withTable: string[] = [];
  for (const { module } of validators) {
    const loaded = await loadedBy(module);
    if (loaded.includes("runtime/shared/normalise/country-table.ts")) withTable.push(module);
  }
  const asking = validators.filter(({ sender }) => takes(sender, "country")).map(({ module }) => module);
  expect(withTable).toEqual(asking);
  expect(asking.length).toBeLessThan(validators.length);
});
