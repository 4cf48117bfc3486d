import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pixelContexts } from "../../generator/paste/pixel-context.js";
import { generateExamples } from "../support/examples.js";
import { LIBRARY, metaScript } from "../support/meta-script/meta-script.js";
import { type Hit, parseHit } from "../support/meta-script/parse-hit.js";
import { tagManagerScript, withPixelId } from "../tag-manager/container-page.js";
import { pushOf } from "../tag-manager/push-of.js";
import { HAS_BROWSER, launchChromium } from "./chromium.js";

const SHOP = "https://www.shop.example/";
const PAGE = `<!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,"><script>
var dataLayer = []; function gtag() { dataLayer.push(arguments); }
gtag("consent", "default", { ad_storage: "denied" });
</script><script src="/gtm.js"></script></head><body></body></html>`;

describe.skipIf(!HAS_BROWSER)("the web container of the store in Chromium", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  }, 120_000);
  afterAll(() => browser.close());

  test("every example reaches Meta with its parameters, once the visitor agrees", async () => {
    const store = (await generateExamples()).find(({ name }) => name === "acme-store");
    const [context] = pixelContexts(store?.model as NonNullable<typeof store>["model"], ".js");
    const file = store?.files.find(({ path }) => path.endsWith("/web.json"));
    const container = withPixelId(JSON.parse(file?.text ?? ""), "11111");
    const [library, manager] = [await metaScript(), await tagManagerScript()];
    const page = await browser.newPage();
    const hits: Hit[] = [];
    const problems: string[] = [];
    page.on("pageerror", (error) => void problems.push(String(error)));
    page.on("console", (message) => void problems.push(message.text()));
    await page.route("**/*", (route) => {
      const url = route.request().url();
      if (url === SHOP) return route.fulfill({ contentType: "text/html", body: PAGE });
      if (url === LIBRARY) return route.fulfill({ contentType: "text/javascript", body: library });
      if (url === `${SHOP}gtm.js`) {
        const start = `${manager}\nstartTagManager(${JSON.stringify(container)});`;
        return route.fulfill({ contentType: "text/javascript", body: start });
      }
      hits.push(...[parseHit(route.request().postData() ?? url) ?? []].flat());
      return route.fulfill({ contentType: "text/html", body: "" });
    });
    await page.goto(SHOP);

    const pushed = (context?.sendings ?? [])
      .filter(({ event }) => event.name !== "page_viewed")
      .flatMap((sending) => sending.event.examples.map((example) => [sending, example] as const));
    for (const [sending, example] of pushed) {
      const keys = Object.keys(pushOf(sending, example)).filter((key) => key !== "event");
      const emptied = Object.fromEntries(keys.map((key) => [key, null]));
      const pushes = [emptied, pushOf(sending, example)].map((push) => JSON.stringify(push));
      await page.evaluate(`dataLayer.push(${pushes.join("); dataLayer.push(")});`);
    }
    expect(hits).toEqual([]);
    await page.evaluate(
      'gtag("consent", "update", { ad_storage: "granted" }); dataLayer.push({ event: "consent_update" });',
    );
    await expect.poll(() => hits.length).toBe(pushed.length + 1);
    const expected = pushed.map(([{ event }, { parameters }]) => [
      event.meta.kind === "none" ? "" : event.meta.name,
      ["content_ids", "value", "order_id"].map((name) => {
        const value = parameters[name];
        return typeof value === "number" ? String(value) : value;
      }),
    ]);
    const told = hits.map(({ event, parameters }) => [
      event,
      ["content_ids", "value", "order_id"].map((name) => parameters[name]),
    ]);
    const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(sorted(told)).toEqual(sorted([["PageView", [undefined, undefined, undefined]], ...expected]));
    const ids = hits.map(({ eventID }) => eventID);
    expect(ids.every((id) => id !== undefined) && new Set(ids).size === ids.length).toBe(true);
    expect(problems).toEqual([]);
  });
});
