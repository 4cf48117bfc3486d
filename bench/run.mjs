// Measures the built command, as whole processes, and what generated code weighs: `npm run bench -- [rounds]`.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bundleSize } from "./bundle-size.mjs";
import { contractOf } from "./contract.mjs";
import { timeInRounds, timeProcess } from "./processes.mjs";

const root = resolve(import.meta.dirname, "..");
const cli = join(root, "dist/cli.js");
const store = join(root, "examples/store/acme-store.contract.yaml");
const rounds = Number(process.argv[2] ?? 9);
const folder = mkdtempSync(join(tmpdir(), "event-contract-bench-"));

/**
 * A cold run: nothing was generated before. What it wrote stays until the end: a file system without a journal is slow
 * to make files for a while after many were deleted.
 */
function generate(name, contract) {
  return {
    name,
    run: () => {
      const out = mkdtempSync(join(folder, "out-"));
      return timeProcess([cli, "generate", contract, "--out", out], { cwd: folder });
    },
  };
}

function generated(events) {
  const path = join(folder, `bench-${events}.contract.yaml`);
  writeFileSync(path, contractOf(events, 7));
  return path;
}

/** What the disk takes for as many files: what is above it is ours. */
function copy(name, contract) {
  const original = join(folder, "original");
  timeProcess([cli, "generate", contract, "--out", original], { cwd: folder });
  return {
    name,
    run: () => {
      const out = mkdtempSync(join(folder, "out-"));
      const script = `fs.cpSync(${JSON.stringify(original)}, ${JSON.stringify(out)}, { recursive: true })`;
      return timeProcess(["-e", script], { cwd: folder });
    },
  };
}

function print(head, rows) {
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join("  ");
  console.log(`${table.map(line).join("\n")}\n`);
}

try {
  const commands = [
    { name: "node -e 0", run: () => timeProcess(["-e", "0"]) },
    { name: "event-contract --version", run: () => timeProcess([cli, "--version"]) },
    generate("generate, the web store", store),
    generate("generate, 100 events", generated(100)),
    generate("generate, 1,000 events", generated(1000)),
    copy("copying its files alone", generated(1000)),
  ];
  const times = timeInRounds(commands, rounds);
  print(
    [`${rounds} rounds, medians`, "ms", "ratio"],
    times.map(({ name, milliseconds, ratio }) => [name, milliseconds.toFixed(0), ratio.toFixed(2)]),
  );

  timeProcess([cli, "generate", store, "--out", folder], { cwd: folder });
  const bundles = [
    ["pixel/storefront/index.js", ["trackProductWished"], "browser"],
    ["pixel/storefront/index.js", ["startPixel", "grantConsent", "trackPageViewed"], "browser"],
    ["pixel/storefront/index.js", ["startPixel", "grantConsent", "trackCheckoutPaid"], "browser"],
    ["server/orders/index.js", ["buildCheckoutPaid"], "node"],
    ["server/orders/index.js", ["buildCheckoutPaid", "toRequest"], "node"],
    ["validators/orders/index.js", ["validateCheckoutPaidPayload"], "node"],
  ];
  const sizes = [];
  for (const [module, names, platform] of bundles) {
    const { plain, gzipped } = await bundleSize(join(folder, "acme-store"), module, names, platform);
    sizes.push([`${module.split("/")[0]}: ${names.join(", ")}`, String(plain), String(gzipped)]);
  }
  print(["bundled and minified", "bytes", "gzipped"], sizes);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
