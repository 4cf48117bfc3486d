import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { shopCode } from "../page/shop-page.js";
import { LIBRARY, metaScript } from "../support/meta-script/meta-script.js";
import { type Hit, parseHit } from "../support/meta-script/parse-hit.js";
import { HAS_BROWSER, launchChromium } from "./chromium.js";

const SHOP = "https://www.shop.example";
const GRANT = 'eventContract("shop/web", "consent", "marketing", "granted");';

describe.skipIf(!HAS_BROWSER)("on a page with rules of its own, in Chromium", () => {
  let browser: Browser;
  let script: string;
  let base: string;
  let form: string;
  let context: BrowserContext;
  let page: Page;
  let hits: Hit[];
  let asked: string[];
  let problems: string[];

  beforeAll(async () => {
    [browser, script] = [await launchChromium(), await metaScript()];
    ({ base, form } = await shopCode({ main: "11111" }));
  }, 120_000);
  afterAll(() => browser.close());

  beforeEach(async () => {
    [hits, asked, problems] = [[], [], []];
    context = await browser.newContext();
    page = await context.newPage();
    page.on("pageerror", (error) => void problems.push(String(error)));
  });

  /** Opens an address of the shop, each page of which has this policy and runs the base snippet. */
  async function open(path: string, policy = "script-src * 'unsafe-inline'", nonce = "n0nce"): Promise<void> {
    await page.route("**/*", (route) => {
      const request = route.request();
      const url = request.url();
      if (url.startsWith(SHOP)) {
        const body = `<!doctype html><title>Shop</title><link rel="icon" href="data:,"><script nonce="${nonce}">${base}</script>`;
        const headers = { "content-security-policy": policy };
        return route.fulfill({ contentType: "text/html", headers, body });
      }
      asked.push(url);
      if (url === LIBRARY) return route.fulfill({ contentType: "text/javascript", body: script });
      const hit = parseHit(request.postData() ?? url);
      if (hit !== undefined) hits.push(hit);
      return route.fulfill({ contentType: "image/gif", body: "" });
    });
    await page.goto(`${SHOP}${path}`);
  }

  const events = () => hits.map(({ pixel, event, eventID }) => [pixel, event, eventID]);

  test("the grant alone sets the cookies of the landing page, and no request leaves before it", async () => {
    await open("/?fbclid=IwAR0aB");
    expect([asked, await context.cookies()]).toEqual([[], []]);
    await page.evaluate(GRANT);
    await expect.poll(() => hits.length).toBe(1);
    const cookies = Object.fromEntries((await context.cookies(SHOP)).map(({ name, value }) => [name, value]));
    expect(cookies).toEqual({
      _fbp: expect.stringMatching(/^fb\.1\.\d{13}\.\d+$/),
      _fbc: expect.stringMatching(/^fb\.1\.\d{13}\.IwAR0aB$/),
    });
  });

  test("who leaves right after the call has sent it", async () => {
    await open("/");
    await page.evaluate(GRANT);
    await expect.poll(() => hits.length).toBe(1);
    await page.evaluate(`${form} location.href = "/next";`);
    await page.waitForURL("**/next");
    await expect
      .poll(() => events().filter(([, event]) => event === "Lead"))
      .toEqual([["11111", "Lead", "form-F1"]]);
  });

  test("a policy that asks for a nonce lets the library through", async () => {
    await open("/", "script-src 'nonce-n0nce'");
    await page.evaluate(GRANT);
    await expect.poll(() => events().map(([, event]) => event)).toEqual(["PageView"]);
    expect(asked[0]).toBe(LIBRARY);
  });

  test("a policy of Trusted Types keeps the library out, and breaks nothing", async () => {
    await open("/", "script-src 'unsafe-inline'; require-trusted-types-for 'script'");
    await page.evaluate(GRANT);
    await page.evaluate(form);
    const { loaded, waiting, failed } = (await page.evaluate('eventContract("shop/web", "report")')) as {
      readonly [name: string]: unknown;
    };
    expect({ loaded, waiting, failed, asked, problems }).toEqual({
      loaded: false,
      waiting: 2,
      failed: 0,
      asked: [],
      problems: [],
    });
  });
});
