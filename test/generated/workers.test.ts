import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { generateExamples, writeFiles } from "../support/examples.js";
import { inWorker } from "../support/in-worker.js";
import { PAID_ORDER } from "../support/paid-order.js";
import { run } from "../support/running.js";

const examples = await generateExamples();
const folder = mkdtempSync(join(tmpdir(), "event-contract-workers-"));
for (const { files } of examples) writeFiles(folder, files);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BUILD = `
import { buildCheckoutPaid, toRequest } from "./acme-store/server/orders/index.js";
export function run() {
  const event = buildCheckoutPaid(${JSON.stringify(PAID_ORDER)});
  const { requests } = toRequest([event], { pixel: "1234567890123456", now: new Date(1768581000000) });
  return requests.map(({ body }) => body);
}
`;

test.each([
  ["alone", [] as const],
  ["with what it has of Node", ["nodejs_compat"] as const],
])("in the runtime of Workers %s a builder makes what it makes in Node", async (_name, flags) => {
  const store = examples.find(({ name }) => name === "acme-store");
  if (store === undefined) throw new Error("no acme-store");
  const event = (await run(store)).call("server/orders/index", "buildCheckoutPaid", PAID_ORDER);
  expect(await inWorker({ code: BUILD, folder, flags })).toEqual([{ data: [event] }]);
});

test("the servers' modules of every example load in the runtime of Workers", async () => {
  const modules = examples
    .flatMap(({ files }) => files.map(({ path }) => path))
    .filter((path) => /^[^/]+\/server\/[^/]+\/index\.ts$/.test(path))
    .map((path) => path.replace(/ts$/, "js"));
  const imports = modules.map((path, index) => `import * as module${index} from "./${path}";`).join("\n");
  const code = `${imports}\nexport const run = () => [${modules.map((_, index) => `Object.keys(module${index}).length > 0`)}];`;
  expect(await inWorker({ code, folder, flags: [] })).toEqual(modules.map(() => true));
});
