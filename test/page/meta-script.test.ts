import { expect, test } from "vitest";
import { openBarePage } from "../support/meta-script/bare-page.js";
import { LIBRARY, metaScript } from "../support/meta-script/meta-script.js";
import { openScriptPage, openWaitingPage } from "../support/meta-script/page-with-base-code.js";
import { shortHits, withPixel, withTwo } from "./short-hits.js";

const MUG = { value: 25, currency: "EUR" };

test("what the base code queued is replayed in the order of the calls", () => {
  const page = openWaitingPage();
  page.fbq("track", "Lead", {}, { eventID: "lost" });
  page.fbq("init", "11");
  page.fbq("track", "PageView", {}, { eventID: "v-1" });
  page.fbq("track", "Purchase", MUG, { eventID: "p-1" });
  expect(page.requests).toEqual([["script", LIBRARY]]);
  expect(page.run("[fbq.version, typeof fbq.callMethod, fbq.queue.length]")).toEqual(["2.0", "undefined", 4]);
  page.arrive();
  expect(shortHits(page)).toEqual([
    ["11", "PageView", "v-1"],
    ["11", "Purchase", "p-1"],
  ]);
  expect(page.run("[fbq.version, typeof fbq.callMethod, fbq.queue.length]")).toEqual([
    "2.9.134",
    "function",
    0,
  ]);
  page.arrive();
  page.fbq("track", "Lead");
  expect(shortHits(page).slice(2)).toEqual([["11", "Lead"]]);
  expect(page.warnings).toEqual([]);
});

test("without a stub, or with two, it warns", async () => {
  const bare = openBarePage();
  bare.run(await metaScript());
  expect(bare.warnings).toEqual(["[Meta Pixel] - Pixel code is not installed correctly on this page"]);
  const page = openWaitingPage();
  page.run("_fbq = () => {}");
  page.arrive();
  page.fbq("init", "11");
  page.fbq("track", "Lead");
  expect(page.warnings).toEqual([
    "[Meta Pixel] - Multiple pixels with conflicting versions were detected on this page.",
  ]);
  expect(page.hits().map(({ rest }) => rest["o"])).toEqual([String(2 + 8 + 16 + 1024)]);
});

test.each([
  ["11", ["11"]],
  [11, ["11"]],
  ["0005523001", ["0005523001"]],
  ["META_PIXEL_ID", []],
  ["11a", []],
  ["", []],
  [undefined, []],
  [null, []],
])("init of %j makes the pixels %j", (id, pixels) => {
  const page = openScriptPage();
  page.fbq("init", id);
  page.fbq("track", "Lead");
  expect(page.hits().map(({ pixel }) => pixel)).toEqual(pixels);
  expect(page.warnings).toEqual(pixels.length === 1 ? [] : [`[Meta Pixel] - Invalid PixelID: ${id}.`]);
});

test("a second init of one pixel only brings what the first left out", () => {
  const page = openScriptPage();
  page.fbq("init", "11");
  page.fbq("init", 11, { fn: "jane" });
  page.fbq("init", "11", { fn: "john", ln: "doe" });
  page.fbq("track", "Lead");
  const jane = "81f8f6dde88365f3928796ec7aa53f72820b06db8664f5fe76a7eb13e24546a2";
  expect(page.hits().map(({ userData }) => userData)).toEqual([{ fn: jane }]);
  expect(page.warnings).toEqual(["[Meta Pixel] - Duplicate Pixel ID: 11."]);
});

test("an event goes to every pixel that is there, but to those that want single ones only", () => {
  const page = withTwo();
  page.fbq("set", "trackSingleOnly", true, "22");
  page.fbq("track", "Lead", {}, { eventID: "l-1" });
  page.fbq("init", "33");
  page.fbq("trackCustom", "Quote", {}, { eventID: "q-1" });
  page.fbq("trackSingle", "22", "Contact", {}, { eventID: "c-1" });
  page.fbq("set", "trackSingleOnly", false, "22");
  page.fbq("track", "Search");
  expect(shortHits(page)).toEqual([
    ["11", "Lead", "l-1"],
    ["11", "Quote", "q-1"],
    ["33", "Quote", "q-1"],
    ["22", "Contact", "c-1", "trackSingle"],
    ["11", "Search"],
    ["22", "Search"],
    ["33", "Search"],
  ]);
  expect(page.warnings).toEqual([]);
});

test("an event before any pixel is lost, and nothing says so", () => {
  const page = openScriptPage();
  page.fbq("track", "Lead");
  page.fbq("trackCustom", "Quote");
  page.fbq("init", "11");
  expect([page.hits(), page.warnings]).toEqual([[], []]);
});

test("a page view is sent once for each pixel and address, unless it is for one pixel alone or repeats are allowed", () => {
  const page = withPixel();
  page.fbq("track", "PageView", {}, { eventID: "v-1" });
  page.fbq("track", "PageView", {}, { eventID: "v-2" });
  page.fbq("trackCustom", "PageView", {}, { eventID: "v-3" });
  page.fbq("init", "22");
  page.fbq("track", "PageView", {}, { eventID: "v-4" });
  page.fbq("trackSingle", "11", "PageView", {}, { eventID: "v-5" });
  page.fbq("trackSingleCustom", "11", "PageView", {}, { eventID: "v-6" });
  page.run("fbq.allowDuplicatePageViews = true");
  page.fbq("track", "PageView", {}, { eventID: "v-7" });
  expect(shortHits(page)).toEqual([
    ["11", "PageView", "v-1"],
    ["22", "PageView", "v-4"],
    ["11", "PageView", "v-5", "trackSingle"],
    ["11", "PageView", "v-6", "trackSingleCustom"],
    ["11", "PageView", "v-7"],
    ["22", "PageView", "v-7"],
  ]);
  expect(page.warnings).toEqual([]);
});

test("a single event needs the id as text", () => {
  const page = withTwo();
  page.fbq("trackSingle", 11, "Lead");
  page.fbq("trackSingleCustom", 11, "Quote");
  page.fbq("trackSingle", "33", "Lead");
  page.fbq("trackSingle", "22", "Lead");
  page.fbq("trackSingleCustom", "22", "Quote");
  expect(shortHits(page)).toEqual([
    ["22", "Lead", undefined, "trackSingle"],
    ["22", "Quote", undefined, "trackSingleCustom"],
  ]);
  expect(page.warnings).toEqual([
    "[Meta Pixel] - Pixel undefined not found",
    "[Meta Pixel] - Pixel undefined not found",
    "[Meta Pixel] - Pixel 33 not found",
  ]);
});

test.each([
  [{ eventID: "e-1" }, "e-1", "e-1"],
  [{ event_id: "e-1" }, "e-1", undefined],
  [{ eventID: "" }, "", ""],
  [{ eventID: 7 }, "7", "7"],
  [{ eventID: null }, undefined, undefined],
  [undefined, undefined, undefined],
  ["e-1", undefined, undefined],
])("the id of %j is %j, and of a single event %j", (options, all, single) => {
  const page = withPixel();
  page.fbq("track", "Lead", {}, options);
  page.fbq("trackCustom", "Quote", {}, options);
  page.fbq("trackSingle", "11", "Lead", {}, options);
  page.fbq("trackSingleCustom", "11", "Quote", {}, options);
  expect(page.hits().map(({ eventID }) => eventID)).toEqual([all, all, single, single]);
});

test.each([
  ["track", "purchase", {}, "purchase", ["non-standard event 'purchase'"]],
  ["track", "CustomEvent", { event: "Quote" }, "Quote", []],
  ["trackCustom", "Purchase", {}, "Purchase", []],
  ["track", "Lead", { value: "12,50 €" }, "Lead", []],
  ["track", "Purchase", undefined, "Purchase", ["'value'", "'currency'"]],
  ["track", "Purchase", { value: "12,50 €", currency: "€" }, "Purchase", ["'value'", "'currency'"]],
  ["track", "Purchase", { value: Number.NaN, currency: "eur" }, "Purchase", ["'value'"]],
  ["track", "Purchase", { value: "-3.5", currency: "EUR" }, "Purchase", ["negative"]],
  ["track", "Purchase", { value: "25", currency: "KZT" }, "Purchase", []],
])("%s %j with %j sends %j for all that is warned of", (command, name, data, sent, warned) => {
  const page = withPixel();
  page.fbq(command, name, data);
  expect(page.hits().map(({ event }) => event)).toEqual([sent]);
  expect(page.warnings).toHaveLength(warned.length);
  warned.forEach((text, index) => {
    expect(page.warnings[index]).toContain(text);
  });
});

test("what is no call warns and sends nothing", () => {
  const page = withPixel();
  page.fbq("track");
  page.fbq("trackEvent", "Lead");
  page.fbq("toString");
  page.fbq("set", "userData", { em: "jane@example.com" });
  page.fbq("set", "metadata", "x");
  page.fbq("set", "autoConfig", false, 11);
  page.fbq("set", "agent", "seg", "22");
  page.fbq("set", "trackSingleOnly", true, "22");
  page.fbq("set", "trackSingleOnly", true, 11);
  page.fbq("consent", "denied");
  page.fbq("dataProcessingOptions", ["LDU"], 1);
  page.fbq("setUserProperties", "22", { plan: "pro" });
  expect(page.hits()).toEqual([]);
  expect(page.warnings).toEqual([
    "[Meta Pixel] - An event needs a name.",
    "[Meta Pixel] - There is no command 'trackEvent'.",
    "[Meta Pixel] - There is no command 'toString'.",
    "[Meta Pixel] - 'userData' cannot be set.",
    "[Meta Pixel] - 'metadata' cannot be set.",
    "[Meta Pixel] - 'autoConfig' needs the id of a pixel, as text.",
    "[Meta Pixel] - Pixel 22 not found",
    "[Meta Pixel] - Pixel 22 not found",
    "[Meta Pixel] - Pixel undefined not found",
    "[Meta Pixel] - Consent is 'grant' or 'revoke'.",
    "[Meta Pixel] - Data processing options come alone, or with country and state as numbers.",
    "[Meta Pixel] - Pixel 22 not found",
  ]);
});

test("a refusal locks every later call, init included, and consent replays them", () => {
  const page = openWaitingPage();
  page.fbq("init", "11");
  page.fbq("track", "Lead", {}, { eventID: "l-1" });
  page.fbq("consent", "revoke");
  page.fbq("init", "22");
  page.fbq("set", "trackSingleOnly", true, "22");
  page.fbq("track", "Contact", {}, { eventID: "c-1" });
  page.arrive();
  page.fbq("trackSingle", "22", "Search", {}, { eventID: "s-1" });
  page.fbq("consent", "revoke");
  page.run('history.pushState({}, "", "/cart")');
  page.click("button", "Buy");
  expect(shortHits(page)).toEqual([["11", "Lead", "l-1"]]);
  page.fbq("consent", "grant");
  expect(shortHits(page).slice(1)).toEqual([
    ["11", "Contact", "c-1"],
    ["22", "Search", "s-1", "trackSingle"],
    ["11", "PageView"],
    ["11", "SubscribedButtonClick", undefined, "system"],
    ["22", "SubscribedButtonClick", undefined, "system"],
  ]);
  page.fbq("consent", "grant");
  expect([page.hits().length, page.warnings]).toEqual([6, []]);
});
