import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BASE_CODE } from "../support/meta-script/base-code.js";
import { LIBRARY, metaScript } from "../support/meta-script/meta-script.js";
import { type Hit, parseHit } from "../support/meta-script/parse-hit.js";
import { HAS_BROWSER, launchChromium } from "./chromium.js";

const SHOP = "https://www.shop.example";

/** Every page of the shop. */
const PAGE = `<!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,"><script>${BASE_CODE}
fbq("set", "autoConfig", false, "11");
fbq("init", "11", { em: "Jane@example.com" });
fbq("track", "PageView", {}, { eventID: "v-1" });
</script></head><body><button>Buy</button></body></html>`;

describe.skipIf(!HAS_BROWSER)("the double of Meta's script in Chromium", () => {
  let browser: Browser;
  let script: string;
  let context: BrowserContext;
  let page: Page;
  let sent: (readonly [method: string, kind: string, hit: Hit | undefined])[];
  let problems: string[];

  beforeAll(async () => {
    [browser, script] = [await launchChromium(), await metaScript()];
  }, 120_000);
  afterAll(() => browser.close());

  beforeEach(async () => {
    sent = [];
    problems = [];
    context = await browser.newContext();
    page = await context.newPage();
    page.on("pageerror", (error) => void problems.push(String(error)));
    page.on("console", (message) => void problems.push(message.text()));
    await page.route("**/*", (route) => {
      const request = route.request();
      const url = request.url();
      if (url.startsWith(SHOP)) return route.fulfill({ contentType: "text/html", body: PAGE });
      if (url === LIBRARY) return route.fulfill({ contentType: "text/javascript", body: script });
      sent.push([request.method(), request.resourceType(), parseHit(request.postData() ?? url)]);
      return route.fulfill({ contentType: "text/html", body: "" });
    });
  });

  /** The hits so far, once there are as many. */
  async function hits(count: number): Promise<readonly Hit[]> {
    await expect.poll(() => sent.length).toBe(count);
    return sent.flatMap(([, , hit]) => hit ?? []);
  }

  test("it comes in place of the real one, sets cookies and sends images and forms", async () => {
    await page.goto(`${SHOP}/?fbclid=IwAR0aB`);
    await hits(1);
    await page.evaluate('fbq("trackSingle", "11", "Lead", { note: "ä&=+".repeat(600) }, { eventID: "l-1" })');
    const [view, lead] = await hits(2);
    const em = "8c87b489ce35cf2e2f39f80e282cb2e804932a56a213983eeeb428407d43b52d";
    const cookies = await context.cookies(SHOP);
    const fbp = cookies.find(({ name }) => name === "_fbp");
    const { rest = {}, ...viewed } = view ?? {};
    expect(viewed).toEqual({
      pixel: "11",
      event: "PageView",
      eventID: "v-1",
      parameters: {},
      userData: { em },
      method: "track",
    });
    expect([rest["dl"], rest["fbp"], rest["ec"], rest["rqm"]]).toEqual([
      `${SHOP}/?fbclid=IwAR0aB`,
      fbp?.value,
      "0",
      "GET",
    ]);
    expect(fbp).toMatchObject({ domain: ".shop.example", sameSite: "Lax" });
    expect(rest["fbc"]).toMatch(/^fb\.1\.\d{13}\.IwAR0aB$/);
    const { rest: others, ...led } = lead ?? {};
    expect([led, others?.["ec"], others?.["rqm"]]).toEqual([
      {
        pixel: "11",
        event: "Lead",
        eventID: "l-1",
        parameters: { note: "ä&=+".repeat(600) },
        userData: { em },
        method: "trackSingle",
      },
      "1",
      "formPOST",
    ]);
    expect(sent.map(([method, kind]) => [method, kind])).toEqual([
      ["GET", "image"],
      ["POST", "document"],
    ]);
    expect(await page.evaluate("[fbq.version, document.title]")).toEqual(["2.9.134", "Shop"]);
    expect(problems).toEqual([]);
  });

  test("it follows the visitor through addresses and clicks", async () => {
    await page.goto(`${SHOP}/`);
    await hits(1);
    await page.evaluate(
      'fbq("init", "22"); history.pushState({}, "", "/a"); history.pushState({}, "", "/b")',
    );
    await page.goBack();
    await page.getByText("Buy").click();
    const all = await hits(1 + 2 + 2 + 2 + 1);
    expect(all.map(({ pixel, event, rest }) => [pixel, event, rest["dl"], rest["es"]])).toEqual([
      ["11", "PageView", `${SHOP}/`, undefined],
      ...["/a", "/b", "/a"].flatMap((path) =>
        ["11", "22"].map((pixel) => [pixel, "PageView", `${SHOP}${path}`, undefined]),
      ),
      ["22", "SubscribedButtonClick", `${SHOP}/a`, "automatic"],
    ]);
    expect(problems).toEqual([]);
  });
});
