import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { initialised } from "../runtime/fake-page.js";
import { HAS_BROWSER } from "./chromium.js";
import { OWN_BASE_CODE, type StoreBrowser, startBrowser } from "./store-browser.js";

const LIBRARY = "https://connect.facebook.net/en_US/fbevents.js";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const START =
  'store.identify({ em: "jane@example.com" }); store.startPixel({ pixels: { main: "1234567890123456" } })';
const ORDER =
  '{ value: 25, currency: "EUR", order_id: "A-1001", contents: [{ id: "MUG", quantity: 2, item_price: 12.5 }] }';
const LINE =
  '{ contents: [{ id: "MUG", quantity: 2, item_price: 12.5, secret: 1 }], value: 25, currency: "EUR" }';

const ID = "1234567890123456";
const INIT = initialised(ID, { em: "jane@example.com" });
const PURCHASE = [
  "trackSingle",
  ID,
  "Purchase",
  {
    value: 25,
    currency: "EUR",
    contents: [{ id: "MUG", item_price: 12.5, quantity: 2 }],
    content_type: "product",
    order_id: "A-1001",
    delivery_category: "home_delivery",
  },
  { eventID: "purchase-A-1001" },
];
const pageView = (eventID: unknown) => ["trackSingle", ID, "PageView", {}, { eventID }];
const addToCart = (eventID: unknown) => [
  "trackSingle",
  ID,
  "AddToCart",
  {
    contents: [{ id: "MUG", item_price: 12.5, quantity: 2 }],
    content_type: "product",
    value: 25,
    currency: "EUR",
  },
  { eventID },
];

describe.skipIf(!HAS_BROWSER)("in Chromium", () => {
  let browser: StoreBrowser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, 120_000);
  afterAll(() => browser.close());

  test("with base code of the page's own, events go out once consent is granted", async () => {
    const { page, run, calls, requests, problems } = await browser.open(OWN_BASE_CODE);
    await page.addScriptTag({ content: browser.script });
    await run(START);
    const view = await run("store.trackPageViewed()");
    const added = await run(`store.trackProductAdded(${LINE})`);
    await run(`store.trackCheckoutPaid(${ORDER})`);
    expect(view).toMatch(UUID);
    expect(added).toMatch(UUID);
    expect(added).not.toBe(view);
    expect(await calls()).toEqual([]);
    expect(await run("store.pixelReport()")).toMatchObject({ held: { marketing: 3 }, handedOver: 0 });

    await run('store.grantConsent("marketing")');
    await run(`store.trackCheckoutPaid({ ...${ORDER}, order_id: "1001" })`);
    expect(await run("store.trackPageViewed()")).toBe(view);
    expect(await calls()).toEqual([...INIT, pageView(view), addToCart(added), PURCHASE]);
    expect(await run("store.pixelReport()")).toMatchObject({
      loaded: true,
      held: {},
      handedOver: 3,
      repeated: 1,
      refused: [{ event: "checkout_paid", violations: [{ path: "parameters.order_id", rule: "pattern" }] }],
    });
    expect([requests, problems]).toEqual([
      [],
      ["[acme-store] checkout_paid was not sent: parameters.order_id breaks the rule pattern"],
    ]);
  });

  test("without any, Meta's library is asked for with consent, and events wait for it", async () => {
    const { page, run, calls, requests, problems } = await browser.open("<script></script>");
    await page.addScriptTag({ content: browser.script });
    await run(START);
    await run(`store.trackCheckoutPaid(${ORDER})`);
    expect(await run("[typeof window.fbq, document.scripts.length]")).toEqual(["undefined", 2]);
    expect(requests).toEqual([]);

    const arrived = page.waitForFunction("window.calls !== undefined");
    await run('store.grantConsent("marketing")');
    await arrived;
    const added = await run(`store.trackProductAdded(${LINE})`);
    expect(await calls()).toEqual([...INIT, PURCHASE, addToCart(added)]);
    expect(
      await run("[fbq === _fbq, fbq.version, fbq.disablePushState, [...document.scripts].at(-1).src]"),
    ).toEqual([true, "2.0", undefined, LIBRARY]);
    expect(await run("store.pixelReport()")).toMatchObject({ loaded: true, handedOver: 2, waiting: 0 });
    expect([requests, problems]).toEqual([[LIBRARY], []]);
  });

  test("where the library is blocked, events are counted and nothing is thrown", async () => {
    const { page, run, requests, problems } = await browser.open("", { blocked: true });
    await page.addScriptTag({ content: browser.script });
    const failed = page.waitForEvent("requestfailed");
    await run(`${START}; store.grantConsent("marketing")`);
    await run(`store.trackCheckoutPaid(${ORDER})`);
    await failed;
    expect(await run("store.pixelReport()")).toMatchObject({ loaded: false, handedOver: 0, waiting: 1 });
    expect(requests).toEqual([LIBRARY]);
    expect(problems).toEqual(["Failed to load resource: net::ERR_FAILED"]);
  });

  test("consent that is denied drops what waited, and what comes later", async () => {
    const { page, run, calls } = await browser.open(OWN_BASE_CODE);
    await page.addScriptTag({ content: browser.script });
    await run(`${START}; store.trackCheckoutPaid(${ORDER}); store.denyConsent("marketing")`);
    await run(`store.trackCheckoutPaid(${ORDER}); store.grantConsent("marketing")`);
    expect(await calls()).toEqual(INIT);
    expect(await run("store.pixelReport()")).toMatchObject({ denied: 2, held: {} });
  });

  test("the plain-HTML snippets give the same calls", async () => {
    const base = browser.snippet("base").replaceAll("META_PIXEL_ID", "1234567890123456");
    const values = { value: "25", currency: '"EUR"', order_id: '"A-1001"' };
    const contents = { contents_id: '"MUG"', contents_item_price: "12.5", contents_quantity: "2" };
    const paid = Object.entries({ ...values, ...contents }).reduce(
      (text, [name, value]) => text.replaceAll(new RegExp(`"?REPLACE_${name}\\b"?`, "g"), value),
      browser.snippet("event checkout_paid"),
    );
    const { page, run, calls, requests, problems } = await browser.open(base + paid);
    expect(await run("typeof window.fbq")).toBe("undefined");

    const arrived = page.waitForFunction("window.calls !== undefined");
    await run('eventContract("acme-store/storefront", "consent", "marketing", "granted")');
    await arrived;
    expect(await calls()).toEqual([...initialised(ID), pageView(expect.stringMatching(UUID)), PURCHASE]);
    expect([requests, problems]).toEqual([[LIBRARY], []]);
  });

  test("a snippet sends no event that breaks the contract, and no second page view of an address", async () => {
    const base = browser.snippet("base").replaceAll("META_PIXEL_ID", "1234567890123456");
    const paid = browser
      .snippet("event checkout_paid")
      .replaceAll('"REPLACE_order_id"', "window.orderId")
      .replaceAll(/"?REPLACE_\w+"?/g, "1");
    const { run, calls, problems } = await browser.open(
      OWN_BASE_CODE + base + browser.snippet("event page_viewed") + paid,
    );
    await run('eventContract("acme-store/storefront", "consent", "marketing", "granted")');
    await run('history.pushState({}, "", "/next")');
    await run('eventContract("acme-store/storefront", "track", { event: "page_viewed", event_id: "p-2" })');
    expect(await calls()).toEqual([
      ...initialised(ID),
      pageView(expect.stringMatching(UUID)),
      pageView("p-2"),
    ]);
    const notSent = "[acme-store] checkout_paid was not sent: parameters";
    expect(problems).toEqual([
      `${notSent}.currency must be text, not a number`,
      `${notSent}.contents[0].id must be text, not a number`,
      `${notSent}.order_id is required`,
    ]);
    expect(await run('eventContract("acme-store/storefront", "report")')).toMatchObject({
      handedOver: 2,
      repeated: 1,
      refused: [{ event: "checkout_paid" }],
    });
  });

  test("a base snippet without a pixel's id says so, and sends nothing", async () => {
    const { run, calls, problems } = await browser.open(OWN_BASE_CODE + browser.snippet("base"));
    await run('eventContract("acme-store/storefront", "consent", "marketing", "granted")');
    expect(await calls()).toEqual([]);
    expect(problems).toEqual([
      "[acme-store] pixels.main was not taken as it is: it must be text of digits, for one of main",
      "[acme-store] page_viewed was not sent: pixels has none with an id on this page: ids, as text of digits, are given when the Pixel is started",
    ]);
  });

  test("a snippet that is pasted as it is sends nothing", async () => {
    const base = browser.snippet("base").replaceAll("META_PIXEL_ID", "1234567890123456");
    const { run, calls, requests, problems } = await browser.open(
      OWN_BASE_CODE + base + browser.snippet("event checkout_paid"),
    );
    await run('eventContract("acme-store/storefront", "consent", "marketing", "granted")');
    expect(await calls()).toEqual([...initialised(ID), pageView(expect.stringMatching(UUID))]);
    expect(requests).toEqual([]);
    expect(problems).toEqual(["ReferenceError: REPLACE_value is not defined"]);
  });
});
