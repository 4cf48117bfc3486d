import { afterEach, beforeEach, expect, test } from "vitest";
import { observe } from "../../generator/runtime/pixel/observe.js";
import type { PixelEvent, PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { report } from "../../generator/runtime/pixel/report.js";
import { start } from "../../generator/runtime/pixel/start.js";
import { track } from "../../generator/runtime/pixel/track.js";
import { addBaseCode, closePage, type FakePage, openPage } from "./fake-page.js";

const ONE: PixelSource = {
  contract: "shop",
  source: "web",
  pixels: [{ name: "main", id: "111" }],
  only: true,
  ownPageView: false,
};

const TWO: PixelSource = {
  contract: "shop",
  source: "web",
  pixels: [{ name: "main", id: "111" }, { name: "brand" }],
  only: false,
  ownPageView: false,
};

const LEAD: PixelEvent = { event: "form_sent", name: "Lead", standard: true, parameters: () => ({}) };
const PAGE_VIEW: PixelEvent = { ...LEAD, event: "page_seen", name: "PageView", automatic: true };

let page: FakePage;

beforeEach(() => {
  page = openPage();
});

afterEach(closePage);

test("on a page with base code of its own, an unstarted source just tracks", () => {
  const named: PixelSource = { ...ONE, pixels: [{ name: "main" }] };
  addBaseCode(page);
  track(named, PAGE_VIEW, "p-1");
  track(named, PAGE_VIEW, "p-2");
  expect(page.calls).toEqual([
    ["track", "PageView", {}, { eventID: "p-1" }],
    ["track", "PageView", {}, { eventID: "p-2" }],
  ]);
  expect(page.scripts.length).toBe(1);
});

test("without fbq and before the start events wait, and go out with the next one that finds it", () => {
  track(ONE, LEAD, "a-1");
  track(ONE, LEAD, "a-2");
  expect(report(ONE)).toMatchObject({ loaded: false, sent: 0, unsent: 2 });
  addBaseCode(page);
  track(ONE, LEAD, "a-3");
  expect(page.calls.map((call) => call.at(-1))).toEqual([
    { eventID: "a-1" },
    { eventID: "a-2" },
    { eventID: "a-3" },
  ]);
  expect(report(ONE)).toMatchObject({ loaded: true, sent: 3, unsent: 0 });
});

test("of several pixels whose ids are not all known, an unstarted source waits", () => {
  addBaseCode(page);
  track(TWO, LEAD, "a-1");
  track(TWO, { ...LEAD, pixels: ["main"] }, "a-2");
  start(TWO, { pixels: { brand: "222" } });
  expect(page.calls).toEqual([
    ["trackSingle", "111", "Lead", {}, { eventID: "a-2" }],
    ["init", "111"],
    ["init", "222"],
    ["trackSingle", "111", "Lead", {}, { eventID: "a-1" }],
    ["trackSingle", "222", "Lead", {}, { eventID: "a-1" }],
  ]);
});

test("at most 500 events wait; the oldest make room and are counted", () => {
  for (let number = 0; number < 503; number += 1) track(ONE, LEAD, `a-${number}`);
  expect(report(ONE).unsent).toBe(503);
  start(ONE);
  page.load();
  expect(page.calls.length).toBe(501);
  expect(page.calls[1]?.at(-1)).toEqual({ eventID: "a-3" });
  expect(report(ONE)).toMatchObject({ sent: 500, unsent: 3 });
});

test("a blocked library shows in the report", () => {
  start(ONE);
  track(ONE, LEAD, "a-1");
  expect(report(ONE)).toMatchObject({ loaded: false, sent: 0, unsent: 1 });
  page.load();
  expect(report(ONE)).toMatchObject({ loaded: true, sent: 1, unsent: 0 });
});

test("what fbq throws is counted and goes no further", () => {
  const seen: string[] = [];
  observe(TWO, ({ outcome }) => seen.push(outcome));
  addBaseCode(page);
  page.window.fbq = (method, id) => {
    if (method !== "init" && id === "222") throw new Error("inside fbq");
  };
  start(TWO, { pixels: { brand: "222" } });
  track(TWO, LEAD, "a-1");
  track(TWO, { ...LEAD, pixels: ["brand"] }, "a-2");
  expect(report(TWO)).toMatchObject({ sent: 1, failed: 2 });
  expect(seen).toEqual(["sent", "failed"]);
});
