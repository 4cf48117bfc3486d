import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, expect, test } from "vitest";
import { eventNames } from "../../generator/emit/naming.js";
import { generateExamples, writeFiles } from "../support/examples.js";

const examples = await generateExamples();
const folder = mkdtempSync(join(tmpdir(), "event-contract-size-"));
for (const { files } of examples) writeFiles(folder, files);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each browser source that sends: its module, and the functions of its events. */
const pages = examples.flatMap(({ name, model, files }) =>
  model.sources.flatMap((source) => {
    const module = `${name}/pixel/${source.name}/index`;
    if (!files.some(({ path }) => path === `${module}.ts`)) return [];
    const sent = model.events.filter(({ senders }) => senders.some((sender) => sender.source === source));
    return [{ module, events: sent.map((event) => `track${eventNames(event).type}`) }];
  }),
);

/** The bytes that a page bundles for start, consent and these events, minified and gzipped. */
async function sizeOf(module: string, events: readonly string[]): Promise<number> {
  const names = ["startPixel", "grantConsent", ...events].join(", ");
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names} } from "./${module}.js";`, resolveDir: folder },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2020",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

/** Amounts without the noise of binary fractions, and constants that are named where they are contradicted, are in it. */
const FIRST = 4900;

test("start, consent and the dearest first event take 4.9 KB at most, each further one 130 bytes", async () => {
  let further = 0;
  let others = 0;
  for (const { module, events } of pages) {
    const sizes = await Promise.all(events.map((event) => sizeOf(module, [event])));
    const first = Math.max(...sizes);
    expect([module, first > 0 && first <= FIRST]).toEqual([module, true]);
    further += (await sizeOf(module, events)) - first;
    others += events.length - 1;
  }
  expect([pages.length, others]).toEqual([5, 22]);
  expect(further / others).toBeLessThanOrEqual(130);
});
