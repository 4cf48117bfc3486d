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
  ["acme-store", "server/orders/index.js", "readCheckoutPaid", ["checkout_paid"]],
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

/** The identifiers of which a bundle holds anything at all. */
async function identifiersIn(contents: string, platform: "browser" | "node"): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform,
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) => {
    const [, name] = /(?:^|\/)runtime\/identifiers\/(.+)\.ts$/.exec(path) ?? [];
    return name === undefined || bytesInOutput === 0 ? [] : [name.replaceAll("-", "_")];
  });
}

/** The modules of the Pixel's runtime of which a bundle for a page holds anything at all. */
async function modulesIn(contents: string): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) => {
    const [, name] = /(?:^|\/)runtime\/pixel\/(.+)\.ts$/.exec(path) ?? [];
    return name === undefined || bytesInOutput === 0 ? [] : [name];
  });
}

test("a page bundles the identifiers that its source declares, and no table of names", async () => {
  const sources = examples.flatMap(({ name, model }) =>
    model.sources
      .filter(({ advancedMatching }) => advancedMatching.length > 0)
      .map((source) => ({ source, module: `./${name}/pixel/${source.name}/index.js` })),
  );
  expect(sources.length).toBeGreaterThan(0);
  for (const { source, module } of sources) {
    const found = await identifiersIn(`export * from "${module}";`, "browser");
    expect([module, found.toSorted()]).toEqual([
      module,
      source.advancedMatching.map(({ name }) => name).toSorted(),
    ]);
  }
});

test("a page that starts, and sends an event, pays for no option that it does not call", async () => {
  const modules = await modulesIn(
    'export { startPixel, grantConsent, trackProductViewed } from "./acme-store/pixel/storefront/index.js";',
  );
  const options = ["identify", "limit-data-use", "report", "observe", "used-by-page", "without-repeats"];
  expect(modules.filter((name) => options.includes(name))).toEqual([]);
  expect(modules).toContain("start");
});

test("a server bundles the identifiers of the events that it builds", async () => {
  const built = (name: string, module: string) =>
    identifiersIn(`export { ${name} } from "./${module}";`, "node");
  expect(await built("buildDealWon", "acme-leads/server/salesforce/index.js")).toEqual([
    "country",
    "ct",
    "em",
    "external_id",
    "fbc",
    "fn",
    "lead_id",
    "ln",
    "ph",
    "zp",
  ]);
  expect(await built("toRequest", "acme-store/server/orders/index.js")).toEqual([]);
});

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
