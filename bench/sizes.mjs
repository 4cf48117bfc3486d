// What a page bundles, gzipped, beside other tools: `npm run bench:sizes`.
import { appendFileSync, cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleSize } from "./bundle-size.mjs";
import { CLI, coldFolder, EXAMPLES, inNewFolder } from "./folders.mjs";
import { measure } from "./measure.mjs";
import { eventCosts, pageSize, pagesIn } from "./pages.mjs";
import {
  eventNames,
  PACKAGES,
  RUDDERSTACK,
  SEGMENT,
  typewriterClient,
  WALKER_OS,
} from "./peers/page-code.mjs";
import { cell, printTable } from "./table.mjs";

const FIGURES = ["first: dearest", "all", "each further"];
const OPTIONS = [
  ["identify", "index"],
  ["limitDataUse", "index"],
  ["pixelReport", "index"],
  ["withoutRepeats", "without-repeats"],
  ["followConsent", "follow-consent"],
  ["explain", "debug"],
];
const SIGNAL = "consentSignals: { marketing: { onetrust: C0004 } }\n";

await inNewFolder(async (folder) => {
  const pages = pagesIn(await generated(folder));
  const rows = [];
  const costs = [];
  for (const page of pages) {
    const view = await pageSize(page, ["trackPageViewed"]);
    const cost = await eventCosts(page.events, (names) => pageSize(page, names));
    costs.push(cost);
    rows.push([page.name, cell(page.events.length), cell(view), ...figures([cost])]);
  }
  printTable(
    ["event-contract", "events", "first: page view", ...FIGURES],
    [...rows, ["mean", "", "", ...figures(costs)]],
  );

  const store = pages.find(({ name }) => name.startsWith("acme-store"));
  const without = await pageSize(store, store.events);
  const options = [];
  for (const [name, module] of OPTIONS) {
    const all = [...store.starts, ...store.events].join(", ");
    const contents = `export { ${all} } from "./index.js";\nexport { ${name} } from "./${module}.js";`;
    options.push([name, cell((await bundleSize(contents, store.folder)).gzipped - without)]);
  }
  printTable(["option", "adds"], options);

  printTable(
    ["beside others, mean of the contracts", ...FIGURES],
    [
      ["event-contract", ...figures(costs)],
      [
        `${versions("typewriter", "@segment/analytics-next")}, prod`,
        ...figures(await typewriter(folder, pages, "prod")),
      ],
      ["the same, dev, which checks", ...figures(await typewriter(folder, pages, "dev"))],
      [
        `${versions("@rudderstack/analytics-js")}, library alone`,
        cell(await library(folder, RUDDERSTACK)),
        cell(),
        cell(),
      ],
      [
        `${versions("@walkeros/collector")}, collector alone`,
        cell(await library(folder, WALKER_OS)),
        cell(),
        cell(),
      ],
    ],
  );
});

/** The output of the examples, with a module that follows a consent platform where a contract has that basis. */
async function generated(folder) {
  const { out, options } = coldFolder(folder);
  cpSync(EXAMPLES, options.cwd, { recursive: true });
  appendFileSync(join(options.cwd, "event-contract.config.yaml"), SIGNAL);
  await measure([process.execPath, CLI, "generate", "--out", out], options);
  return out;
}

async function typewriter(folder, pages, mode) {
  const costs = [];
  for (const page of pages) {
    const sizeOf = async (names) => library(await typewriterClient(folder, page, names, mode), SEGMENT);
    costs.push(await eventCosts(eventNames(page), sizeOf));
  }
  return costs;
}

async function library(folder, contents) {
  return (await bundleSize(contents, folder, { nodePaths: [PACKAGES] })).gzipped;
}

/** The columns of `FIGURES`: means over the contracts, and over all further events. */
function figures(costs) {
  const total = (key) => costs.reduce((sum, cost) => sum + cost[key], 0);
  return [
    cell(total("first") / costs.length),
    cell(total("all") / costs.length),
    cell(total("further") / total("others"), 1),
  ];
}

function versions(...packages) {
  const { devDependencies } = JSON.parse(readFileSync(join(PACKAGES, "../package.json"), "utf8"));
  return packages.map((name) => `${name} ${devDependencies[name]}`).join(" with ");
}
