import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { LIBRARY, metaScript } from "../support/meta-script/meta-script.js";
import { type Hit, parseHit } from "../support/meta-script/parse-hit.js";
import { inRecipeProject } from "../support/recipe-project.js";
import { HAS_BROWSER, launchChromium } from "./chromium.js";

const PIXEL = "1234567890123456";
const UUID = expect.stringMatching(/^[0-9a-f-]{36}$/);
const CONTENTS = [{ id: "MUG", quantity: 2, item_price: 12.5 }];
const VIEW = [PIXEL, "PageView", UUID];
const PURCHASE = [PIXEL, "Purchase", "purchase-A-1001"];

/** A shop's pages and scripts by their path. */
type Site = Readonly<Record<string, string>>;

describe.skipIf(!HAS_BROWSER)("the recipes in Chromium, with the double of Meta's script", () => {
  let browser: Browser;
  let shops = 0;
  let shop: string;
  let script: string;
  let sites: Readonly<Record<"plain" | "react", Site>>;
  let context: BrowserContext;
  let page: Page;
  let hits: Hit[];
  let asked: string[];
  let carts: unknown[];
  let problems: string[];

  beforeAll(async () => {
    [browser, script] = [await launchChromium(), await metaScript()];
    sites = { plain: await plainSite(), react: await reactSite() };
  }, 120_000);
  afterAll(() => browser.close());

  beforeEach(async () => {
    [hits, asked, carts, problems] = [[], [], [], []];
    // This browser keeps storage from one context to the next, so that each test has an address of its own.
    shop = `https://shop-${++shops}.example`;
    context = await browser.newContext();
    page = await context.newPage();
    page.on("pageerror", (error) => void problems.push(String(error)));
    page.on("console", (message) => {
      if (["warning", "error"].includes(message.type())) problems.push(message.text());
    });
    page.setDefaultTimeout(10_000);
  });
  afterEach(() => {
    expect(problems).toEqual([]);
  });

  /** Serves a site, and Meta's script beside it. */
  async function serve(site: Site): Promise<void> {
    await context.route("**/*", (route) => {
      const request = route.request();
      const url = request.url();
      if (url === `${shop}/cart`) {
        carts.push(request.postDataJSON());
        return route.fulfill({ body: "" });
      }
      if (url.startsWith(shop)) {
        const path = new URL(url).pathname;
        const contentType = { js: "text/javascript", ts: "text/javascript", css: "text/css" }[
          /\.(\w+)$/.exec(path)?.[1] ?? ""
        ];
        return route.fulfill({
          contentType: contentType ?? "text/html; charset=utf-8",
          body: site[path] ?? "",
        });
      }
      asked.push(url);
      if (url === LIBRARY) return route.fulfill({ contentType: "text/javascript", body: script });
      const hit = parseHit(request.postData() ?? url);
      if (hit !== undefined) hits.push(hit);
      return route.fulfill({ contentType: "image/gif", body: "" });
    });
  }

  const sent = () => hits.map(({ pixel, event, eventID }) => [pixel, event, eventID]);
  const click = (name: string) => page.getByRole("button", { name, exact: true }).click();

  test.each(["plain", "react"] as const)(
    "%s: nothing before consent, and all that waited after it",
    async (name) => {
      await serve(sites[name]);
      await page.goto(`${shop}/`);
      await click("Add to cart");
      await expect.poll(() => carts).toEqual([{ sku: "MUG", event_id: UUID }]);
      expect([asked, await context.cookies()]).toEqual([[], []]);
      await click("Yes");
      const [{ event_id }] = carts as [{ readonly event_id: string }];
      await expect.poll(sent).toEqual([VIEW, [PIXEL, "AddToCart", event_id]]);
      expect(hits[1]?.parameters).toEqual({
        contents: [{ id: "MUG", quantity: 1, item_price: 12.5 }],
        content_type: "product",
        value: "12.5",
        currency: "EUR",
      });
    },
  );

  test.each(["plain", "react"] as const)(
    "%s: an order is sent once under the contract's id, however often its page is loaded",
    async (name) => {
      await serve(sites[name]);
      await page.goto(`${shop}/thanks`);
      await click("Yes");
      await expect.poll(sent).toEqual([VIEW, PURCHASE]);
      expect(hits[1]?.parameters).toEqual({
        value: "25",
        currency: "EUR",
        order_id: "A-1001",
        contents: CONTENTS,
        content_type: "product",
        delivery_category: "home_delivery",
      });
      await page.reload();
      await expect.poll(() => sent().length).toBe(3);
      // The decision is remembered, and so is the order.
      expect(await page.getByRole("button", { name: "Yes" }).isVisible()).toBe(false);
      await click("Cookie settings");
      await click("No");
      await page.goto(`${shop}/`);
      await expect.poll(() => page.getByRole("button", { name: "Add to cart" }).isVisible()).toBe(true);
      expect(sent()).toEqual([VIEW, PURCHASE, VIEW]);
    },
  );

  test("react: under StrictMode each route has one page view, and the way back too", async () => {
    await serve(sites.react);
    await page.goto(`${shop}/`);
    await click("Yes");
    await expect.poll(sent).toEqual([VIEW]);
    await click("Pay");
    await expect.poll(() => sent().toSorted()).toEqual([VIEW, VIEW, PURCHASE]);
    await page.goBack();
    await expect.poll(() => sent().length).toBe(4);
    expect(hits.filter(({ event }) => event === "PageView").map(({ rest }) => rest["dl"])).toEqual([
      `${shop}/`,
      `${shop}/thanks`,
      `${shop}/`,
    ]);
  });

  test("a browser that asks for privacy limits data use, and a page without storage asks again", async () => {
    await serve(sites.plain);
    await page.addInitScript(
      `Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { value: true });
      Object.defineProperty(window, "localStorage", { get() { throw new Error("blocked"); } });`,
    );
    await page.goto(`${shop}/`);
    await click("Yes");
    await expect.poll(sent).toEqual([VIEW]);
    expect([hits[0]?.rest["dpo"], hits[0]?.rest["dpoco"], hits[0]?.rest["dpost"]]).toEqual(["LDU", "0", "0"]);
    await page.reload();
    expect(await page.getByRole("button", { name: "Yes" }).isVisible()).toBe(true);
  });
});

/** The recipe's own pages, with its script as a bundler makes it. */
function plainSite(): Promise<Site> {
  return inRecipeProject({ "examples/recipes/plain": "." }, async (folder) => ({
    "/": readFileSync(join(folder, "index.html"), "utf8"),
    "/thanks": readFileSync(join(folder, "thanks.html"), "utf8"),
    "/src/main.ts": await bundled(folder, 'import "./src/main";'),
    "/src/consent-banner.css": readFileSync(join(folder, "src/consent-banner.css"), "utf8"),
  }));
}

/** A shop that uses React's recipe. */
function reactSite(): Promise<Site> {
  return inRecipeProject(
    { "examples/recipes/react": "src", "test/recipes/react-shop.tsx": "src/react-shop.tsx" },
    async (folder) => {
      const html = '<!doctype html><title>Shop</title><div id="root"></div><script src="/shop.js"></script>';
      const code = `import { createElement } from "react";
      import { createRoot } from "react-dom/client";
      import { StrictShop } from "./src/react-shop";
      createRoot(document.getElementById("root")).render(createElement(StrictShop, { first: location.pathname }));`;
      return { "/": html, "/thanks": html, "/shop.js": await bundled(folder, code) };
    },
  );
}

/** In React's mode for development, in which StrictMode does something. */
async function bundled(folder: string, contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    target: "es2020",
    define: { "process.env.NODE_ENV": '"development"' },
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
