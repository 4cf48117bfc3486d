// What a page or a service bundles of generated code, in bytes: `node bench/bundles.mjs`.
import { join } from "node:path";
import { bundleSize } from "./bundle-size.mjs";
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
    const contents = `export { ${names.join(", ")} } from "./${module}";`;
    const { plain, gzipped } = await bundleSize(contents, join(out, "acme-store"), { platform });
    rows.push([`${module.split("/")[0]}: ${names.join(", ")}`, String(plain), String(gzipped)]);
  }
  printTable(["bundled and minified", "bytes", "gzipped"], rows);
});
