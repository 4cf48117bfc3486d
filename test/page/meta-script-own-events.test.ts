import { expect, test } from "vitest";
import { openScriptPage } from "../support/meta-script/page-with-base-code.js";
import { shortHits, withPixel, withTwo } from "./short-hits.js";

const SHOP = "https://www.shop.example/";

test("once there was a hit, a new address is a page view, of every pixel that listens", () => {
  const page = withTwo();
  page.fbq("set", "trackSingleOnly", true, "22");
  page.run('history.pushState({}, "", "/a")');
  expect(page.hits()).toEqual([]);
  page.fbq("trackSingle", "22", "Lead");
  page.run('history.replaceState({ step: 2 }, "", "/a")');
  page.run('history.pushState({}, "", "/b")');
  page.fbq("track", "PageView", {}, { eventID: "v-1" });
  page.run('history.replaceState({}, "", "/c?x=1")');
  page.moveTo("/c?x=1");
  page.moveTo("/a");
  expect(page.hits().map(({ pixel, event, eventID, rest }) => [pixel, event, eventID, rest["dl"]])).toEqual([
    ["22", "Lead", undefined, `${SHOP}a`],
    ["11", "PageView", undefined, `${SHOP}b`],
    ["11", "PageView", undefined, `${SHOP}c?x=1`],
    ["11", "PageView", undefined, `${SHOP}a`],
  ]);
});

test("a page can do without these page views", () => {
  const page = withPixel();
  page.run("fbq.disablePushState = true");
  page.fbq("track", "PageView");
  page.run('history.pushState({}, "", "/a")');
  page.moveTo("/b");
  page.fbq("track", "PageView", {}, { eventID: "v-1" });
  expect(shortHits(page)).toEqual([
    ["11", "PageView"],
    ["11", "PageView", "v-1"],
  ]);
});

test("a page that comes back as it was left is viewed once more", () => {
  const page = withTwo();
  page.comeBack();
  page.fbq("set", "trackSingleOnly", true, "22");
  page.fbq("track", "PageView", {}, { eventID: "v-1" });
  page.comeBack();
  expect(shortHits(page)).toEqual([
    ["11", "PageView", "v-1"],
    ["11", "PageView"],
  ]);
});

test("clicks on buttons are sent to every pixel that was not told before its init to leave it", () => {
  const page = openScriptPage();
  page.fbq("set", "autoConfig", false, "11");
  page.fbq("init", "11");
  page.fbq("init", "22");
  page.fbq("set", "autoConfig", false, "22");
  page.fbq("set", "trackSingleOnly", true, "22");
  page.click("p", "Mugs");
  page.click("button", "Add to cart");
  const { userData, parameters, rest, ...hit } = page.hits()[0] ?? {};
  expect(page.hits()).toHaveLength(1);
  expect(hit).toEqual({ pixel: "22", event: "SubscribedButtonClick", eventID: undefined, method: "system" });
  expect(parameters).toEqual({
    buttonFeatures: { id: "", innerText: "Add to cart", tag: "button" },
    buttonText: "Add to cart",
    formFeatures: [],
    pageFeatures: { title: "Shop" },
    parameters: [],
  });
  expect([rest?.["es"], rest?.["o"]]).toEqual(["automatic", "26"]);
  page.fbq("trackSingle", "11", "Lead");
  expect(page.hits()[1]?.rest["o"]).toBe("25");
});
