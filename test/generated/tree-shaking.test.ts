import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, expect, test } from "vitest";
import { generateExamples, writeFiles } from "../support/examples.js";

const examples = await generateExamples();
const folder = mkdtempSync(join(tmpdir(), "event-contract-shaking-"));
for (const { files } of examples) writeFiles(folder, files);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The events that a bundle of one import still names, in any spelling. */
async function eventsIn(contract: string, module: string, name: string): Promise<readonly string[]> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from "./${contract}/${module}";`, resolveDir: folder },
    bundle: true,
    write: false,
    format: "esm",
    platform: module.includes("/storefront/") ? "browser" : "node",
    legalComments: "none",
    minifyWhitespace: true,
    logLevel: "warning",
  });
  const code = (outputFiles[0]?.text ?? "").replaceAll("_", "").toLowerCase();
  const example = examples.find((candidate) => candidate.name === contract);
  const names = example?.model.events.map((event) => event.name) ?? [];
  return names.filter((event) => code.includes(event.replaceAll("_", "").toLowerCase()));
}

test.each([
  ["acme-store", "pixel/storefront/index.js", "trackProductWished", ["product_wished"]],
  ["acme-store", "pixel/storefront/index.js", "trackCheckoutPaid", ["checkout_paid"]],
  ["acme-store", "pixel/storefront/index.js", "startPixel", []],
  ["acme-store", "server/orders/index.js", "buildCheckoutPaid", ["checkout_paid"]],
  ["acme-store", "server/orders/index.js", "toRequest", []],
  ["acme-store", "server/orders/index.js", "parseProductAddedId", ["product_added"]],
  ["acme-leads", "server/salesforce/index.js", "safeBuildDealWon", ["deal_won"]],
  ["acme-marketplace", "server/orders/index.js", "buildOrderPaid", ["order_paid"]],
  ["acme-store", "validators/storefront/index.js", "validateProductWishedParameters", ["product_wished"]],
  ["acme-store", "validators/orders/index.js", "validatePaymentInfoAddedPayload", ["payment_info_added"]],
] as const)(
  "of %s, %s, %s brings what it needs and no other event",
  async (contract, module, name, events) => {
    expect(await eventsIn(contract, module, name)).toEqual(events);
  },
);

test("what a page bundles knows nothing of Node", async () => {
  for (const { files } of examples) {
    const entries = files
      .map(({ path }) => path)
      .filter((path) => /\/pixel\/[^/]+\/(?:index|debug)\.ts$/.test(path));
    expect(entries.length).toBeGreaterThan(0);
    const result = await build({
      absWorkingDir: folder,
      entryPoints: entries,
      outdir: "out",
      bundle: true,
      write: false,
      metafile: true,
      format: "esm",
      platform: "browser",
    });
    const inputs = Object.keys(result.metafile.inputs);
    expect(inputs.filter((path) => /(?:^|\/)server\//.test(path) || path.startsWith("node:"))).toEqual([]);
  }
});
