import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate, sourceFile } from "../../generator/index.js";
import { SHOP } from "../cli/command.js";
import { writeFiles } from "../support/examples.js";
import { HAS_BROWSER } from "./chromium.js";
import { type OpenPage, OWN_BASE_CODE, type StoreBrowser, startBrowser } from "./store-browser.js";

const KLARO = readFileSync(createRequire(import.meta.url).resolve("klaro/dist/klaro.js"), "utf8");
const SETTINGS = {
  services: ["meta", "chat"].map((name) => ({ name, title: name, purposes: ["marketing"], default: true })),
  lang: "en",
};
const SETUP = `klaro.setup(${JSON.stringify(SETTINGS)})`;

/** The page script of a shop that follows the service `meta`. */
async function pageScript(): Promise<string> {
  const file = sourceFile("shop.contract.yaml", SHOP);
  const input = { file, include: () => ({ kind: "files", files: [] }) as const };
  const options = { consentSignals: { marketing: { klaro: "meta" } } };
  const { files } = await generate(input, { targets: ["pixel"], options });
  const folder = mkdtempSync(join(tmpdir(), "event-contract-klaro-"));
  try {
    writeFiles(folder, files);
    const modules = ["index", "follow-consent"].map(
      (name) => `export * from "./shop/pixel/storefront/${name}.js";`,
    );
    writeFileSync(join(folder, "page.js"), modules.join("\n"));
    const { outputFiles } = await build({
      absWorkingDir: folder,
      entryPoints: ["page.js"],
      bundle: true,
      write: false,
      format: "iife",
      globalName: "shop",
      target: "es2022",
    });
    return outputFiles[0]?.text ?? "";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!HAS_BROWSER)("Klaro in Chromium", () => {
  let browser: StoreBrowser;
  let script: string;
  beforeAll(async () => {
    [browser, script] = await Promise.all([startBrowser(), pageScript()]);
  }, 120_000);
  afterAll(() => browser.close());

  /** Opens a page, or the same one again, on which our script runs before Klaro has come. */
  async function visit(before?: OpenPage): Promise<OpenPage> {
    const visited = before ?? (await browser.open(OWN_BASE_CODE));
    // Pages of one browser process may share their cookies.
    if (before === undefined) await visited.run('document.cookie = "klaro=; path=/; max-age=0"');
    else await visited.page.reload();
    return prepare(visited);
  }

  async function prepare(visited: OpenPage): Promise<OpenPage> {
    await visited.page.addScriptTag({ content: script });
    await visited.run('shop.startPixel({ pixels: { main: "1234567890123456" } }); shop.followConsent()');
    await visited.page.addScriptTag({ content: KLARO });
    await visited.run(SETUP);
    // Longer than the time between two looks for the platform.
    await visited.page.waitForTimeout(500);
    return visited;
  }

  /** Which of the orders that were paid so far have reached Meta. */
  async function reported({ calls }: OpenPage): Promise<readonly string[]> {
    return [...JSON.stringify(await calls()).matchAll(/order-(\d)/g)].map(([, number = ""]) => number);
  }

  const pay = ({ run }: OpenPage, order: number) =>
    run(
      `shop.trackOrderPaid({ value: 1, currency: "EUR", order_id: "${order}", contents: [{ id: "MUG", quantity: 1 }] })`,
    );

  test("the service's default is no consent, a toggle is none until it is saved, and a saved no is one", async () => {
    const visited = await visit();
    await pay(visited, 1);
    expect(await visited.run('klaro.getManager().getConsent("meta")')).toBe(true);
    await visited.run('klaro.getManager().updateConsent("meta", true)');
    expect(await reported(visited)).toEqual([]);

    await visited.run("klaro.getManager().saveAndApplyConsents()");
    expect(await reported(visited)).toEqual(["1"]);

    await visited.run('klaro.getManager().updateConsent("meta", false)');
    await pay(visited, 2);
    expect(await reported(visited)).toEqual(["1", "2"]);
    await visited.run("klaro.getManager().saveAndApplyConsents()");
    await pay(visited, 3);
    expect(await reported(visited)).toEqual(["1", "2"]);
    expect(visited.problems).toEqual([]);
  });

  test("the visitor's click grants, the next page knows it, and a reset takes it back", async () => {
    const visited = await visit();
    await pay(visited, 1);
    await visited.page.click(".klaro .cn-buttons .cm-btn-success");
    expect(await reported(visited)).toEqual(["1"]);

    await visit(visited);
    await pay(visited, 2);
    expect(await reported(visited)).toEqual(["2"]);

    await visited.run("klaro.getManager().resetConsents()");
    await pay(visited, 3);
    expect(await reported(visited)).toEqual(["2"]);
  });

  test("a service that Klaro does not have is never granted, whatever the page hung on every object", async () => {
    const visited = await visit();
    await visited.run("klaro.getManager().config.services.shift(); Object.prototype.meta = true");
    await visited.run("delete klaro.getManager().consents.meta; klaro.getManager().saveAndApplyConsents()");
    await pay(visited, 1);
    expect(await visited.run('klaro.getManager().getConsent("meta")')).toBe(true);
    expect(await reported(visited)).toEqual([]);
  });
});
