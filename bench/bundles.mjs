// What a page or a service bundles of generated code, in bytes: `node bench/bundles.mjs`.
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { CLI, coldFolder, inNewFolder, STORE } from "./folders.mjs";
import { measure } from "./measure.mjs";
import { printTable } from "./table.mjs";

const BUNDLES = [
  ["pixel/storefront/index.js", ["trackProductWished"], "browser"],
  ["pixel/storefront/index.js", ["startPixel", "grantConsent", "trackPageViewed"], "browser"],
  ["pixel/storefront/index.js", ["startPixel", "grantConsent", "trackCheckoutPaid"], "browser"],
  ["server/orders/index.js", ["buildCheckoutPaid"], "node"],
  ["server/orders/index.js", ["buildCheckoutPaid", "toRequest"], "node"],
  ["validators/orders/index.js", ["validateCheckoutPaidPayload"], "node"],
];

await inNewFolder(async (folder) => {
  const { out, options } = coldFolder(folder);
  await measure([process.execPath, CLI, "generate", STORE, "--out", out], options);
  const rows = [];
  for (const [module, names, platform] of BUNDLES) {
    const { plain, gzipped } = await bundleSize(join(out, "acme-store"), module, names, platform);
    rows.push([`${module.split("/")[0]}: ${names.join(", ")}`, String(plain), String(gzipped)]);
  }
  printTable(["bundled and minified", "bytes", "gzipped"], rows);
});

async function bundleSize(folder, module, names, platform) {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names.join(", ")} } from "./${module}";`, resolveDir: folder },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    platform,
    target: platform === "node" ? "node20" : "es2020",
    logLevel: "warning",
  });
  const { contents } = outputFiles[0];
  return { plain: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
}
