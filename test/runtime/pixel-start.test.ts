import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { matchEm } from "../../generator/runtime/identifiers/em.js";
import { matchExternalId } from "../../generator/runtime/identifiers/external-id.js";
import { identify, type MatchingReaders } from "../../generator/runtime/pixel/identify.js";
import type { LimitedDataUse } from "../../generator/runtime/pixel/limited-data-use.js";
import type { PixelEvent, PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { report } from "../../generator/runtime/pixel/report.js";
import { type StartOptions, start } from "../../generator/runtime/pixel/start.js";
import { track } from "../../generator/runtime/pixel/track.js";
import { addBaseCode, closePage, type FakePage, openPage } from "./fake-page.js";

const WEB: PixelSource = {
  contract: "shop",
  source: "web",
  pixels: [{ name: "main" }],
  only: true,
  ownPageView: false,
};

const LEAD: PixelEvent = { event: "form_sent", name: "Lead", standard: true, parameters: () => ({}) };
const READERS: MatchingReaders = { em: matchEm, external_id: matchExternalId };
const PIXELS = { main: "111" };

let page: FakePage;

beforeEach(() => {
  page = openPage();
});

afterEach(closePage);

test("the start only remembers; the first event installs Meta's stub and asks for the library", () => {
  start(WEB, { pixels: PIXELS, nonce: "n0nce" });
  expect([page.window.fbq, page.scripts.length]).toEqual([undefined, 1]);
  track(WEB, LEAD, "a-1");
  const { fbq, _fbq } = page.window;
  expect(_fbq).toBe(fbq);
  expect(fbq?.push).toBe(fbq);
  expect([fbq?.loaded, fbq?.version, fbq?.disablePushState]).toEqual([true, "2.0", undefined]);
  expect(fbq?.queue).toEqual([
    ["init", "111"],
    ["track", "Lead", {}, { eventID: "a-1" }],
  ]);
  expect(page.scripts).toEqual([
    { async: true, src: "https://connect.facebook.net/en_US/fbevents.js", nonce: "n0nce", parentNode: null },
    { src: "own.js", parentNode: expect.anything() },
  ]);
});

test("on a page without scripts the library's goes to the head", () => {
  closePage();
  page = openPage({ scripts: false });
  start(WEB, { pixels: PIXELS });
  track(WEB, LEAD, "a-1");
  expect(page.scripts).toEqual([
    { async: true, src: "https://connect.facebook.net/en_US/fbevents.js", parentNode: null },
  ]);
});

test("a page that forbids the script keeps the stub, and hears of no error", () => {
  Object.assign(globalThis, {
    document: {
      createElement() {
        throw new TypeError("This document requires 'TrustedScriptURL' assignment.");
      },
    },
  });
  start(WEB, { pixels: PIXELS });
  track(WEB, LEAD, "a-1");
  expect(report(WEB)).toMatchObject({ loaded: false, sent: 0, unsent: 1, failed: 0 });
});

test("a page that loads the library itself is left to do so, and the events wait", () => {
  start(WEB, { pixels: PIXELS, loadScript: false });
  track(WEB, LEAD, "a-1");
  expect([page.window.fbq, page.scripts.length, report(WEB).unsent]).toEqual([undefined, 1, 1]);
  addBaseCode(page);
  track(WEB, LEAD, "a-2");
  expect(page.calls).toEqual([
    ["init", "111"],
    ["track", "Lead", {}, { eventID: "a-1" }],
    ["track", "Lead", {}, { eventID: "a-2" }],
  ]);
});

test.each([
  [true, [["LDU"], 0, 0]],
  [{ country: 1, state: 1000 }, [["LDU"], 1, 1000]],
  [{ country: 0, state: 0 }, [["LDU"], 0, 0]],
  [false, [[]]],
  // What Meta would ignore must not lose the restriction.
  [{ country: 1 }, [["LDU"], 0, 0]],
  [{ country: 1, state: 0 }, [["LDU"], 0, 0]],
  [{ country: 1, state: "1000" }, [["LDU"], 0, 0]],
  [{ country: 1, state: 1014 }, [["LDU"], 0, 0]],
  [{ country: 7, state: 9999 }, [["LDU"], 0, 0]],
  [{ state: 1000 }, [["LDU"], 0, 0]],
  ["yes", [["LDU"], 0, 0]],
  [0, [["LDU"], 0, 0]],
])(
  "limited data use %j is told before init, then autoConfig, then the data for matching",
  (limitedDataUse, options) => {
    const advancedMatching = { em: "jane@example.com", external_id: undefined, ph: "", fn: null };
    const use = limitedDataUse as LimitedDataUse;
    start(WEB, { pixels: PIXELS, limitedDataUse: use, autoConfig: false, advancedMatching }, READERS);
    track(WEB, LEAD, "a-1");
    track(WEB, LEAD, "a-2");
    page.load();
    expect(page.calls).toEqual([
      ["dataProcessingOptions", ...options],
      ["set", "autoConfig", false, "111"],
      ["init", "111", { em: "jane@example.com" }],
      ["track", "Lead", {}, { eventID: "a-1" }],
      ["track", "Lead", {}, { eventID: "a-2" }],
    ]);
  },
);

test("limited data use that is asked for too late is told at once and reported, and told once only", () => {
  start(WEB, { pixels: PIXELS, limitedDataUse: null as unknown as boolean });
  track(WEB, LEAD, "a-1");
  page.load();
  expect(report(WEB).limitedLate).toBe(false);
  start(WEB, { limitedDataUse: true });
  start(WEB, { limitedDataUse: true });
  expect([page.calls.slice(2), report(WEB).limitedLate]).toEqual([
    [["dataProcessingOptions", ["LDU"], 0, 0]],
    true,
  ]);
});

test("limited data use that is told in time is not late, however often it is told", () => {
  start(WEB, { pixels: PIXELS, limitedDataUse: true });
  track(WEB, LEAD, "a-1");
  start(WEB, { limitedDataUse: true });
  page.load();
  expect(page.calls.map(([method]) => method)).toEqual(["dataProcessingOptions", "init", "track"]);
  expect(report(WEB).limitedLate).toBe(false);
});

test("nothing that JavaScript hands over is thrown back at the page", () => {
  start(WEB, null);
  start(WEB, { pixels: null, consent: null, advancedMatching: null } as unknown as StartOptions);
  for (const data of [null, undefined, 7, "em", [], () => 1]) identify(WEB, data as never, READERS);
  identify(WEB, { em: 7, ph: {} } as never, READERS);
  expect(report(WEB)).toMatchObject({ loaded: false, failed: 0 });
});

test("a contract with a PageView of its own switches the automatic ones off before init", () => {
  const own: PixelSource = { ...WEB, ownPageView: true };
  start(own, { pixels: PIXELS });
  track(own, LEAD, "a-1");
  expect(page.window.fbq?.disablePushState).toBe(true);
});

test("a started source without its id refuses, loads nothing, and sends once the id has come", () => {
  start(WEB);
  track(WEB, LEAD, "a-1");
  start(WEB, { pixels: { main: 111 as unknown as string } });
  track(WEB, LEAD, "a-2");
  expect([page.window.fbq, report(WEB).refused.length]).toEqual([undefined, 2]);
  start(WEB, { pixels: PIXELS });
  track(WEB, LEAD, "a-3");
  page.load();
  expect(page.calls).toEqual([
    ["init", "111"],
    ["track", "Lead", {}, { eventID: "a-3" }],
  ]);
});

test("a second start adds to the first, and no pixel is initialised twice", () => {
  const two: PixelSource = { ...WEB, pixels: [{ name: "main", id: "111" }, { name: "brand" }], only: false };
  start(two, { nonce: "n0nce", advancedMatching: { external_id: "U-1" } }, READERS);
  track(two, { ...LEAD, pixels: ["main"] }, "a-1");
  start(two, { pixels: { brand: "222" }, limitedDataUse: true });
  track(two, LEAD, "a-2");
  page.load();
  expect(page.scripts[0]?.nonce).toBe("n0nce");
  expect(page.calls).toEqual([
    ["init", "111", { external_id: "u-1" }],
    ["trackSingle", "111", "Lead", {}, { eventID: "a-1" }],
    ["dataProcessingOptions", ["LDU"], 0, 0],
    ["init", "222", { external_id: "u-1" }],
    ["trackSingle", "111", "Lead", {}, { eventID: "a-2" }],
    ["trackSingle", "222", "Lead", {}, { eventID: "a-2" }],
  ]);
});

test("who logs in is made known before the first event, or by a second init", () => {
  start(WEB, { pixels: PIXELS });
  identify(WEB, { em: "jane@example.com" }, READERS);
  track(WEB, LEAD, "a-1");
  identify(WEB, { em: " jane@example.com" }, READERS);
  identify(WEB, { external_id: "U-1", em: undefined }, READERS);
  start(WEB, { advancedMatching: { external_id: "U-1" } }, READERS);
  page.load();
  expect(page.calls).toEqual([
    ["init", "111", { em: "jane@example.com" }],
    ["track", "Lead", {}, { eventID: "a-1" }],
    ["init", "111", { em: "jane@example.com", external_id: "u-1" }],
  ]);
});

test("who logs out is forgotten: null takes away, and what the contract does not name is not taken", () => {
  start(WEB, { pixels: PIXELS }, READERS);
  identify(WEB, { em: "jane@example.com", external_id: "U-1", password: "secret" }, READERS);
  identify(WEB, { em: null }, READERS);
  track(WEB, LEAD, "a-1");
  identify(WEB, { external_id: null }, READERS);
  identify(WEB, { em: "joe@example.com" }, READERS);
  page.load();
  expect(page.calls).toEqual([
    ["init", "111", { external_id: "u-1" }],
    ["track", "Lead", {}, { eventID: "a-1" }],
    ["init", "111", { em: "joe@example.com" }],
  ]);
});

test("what a second start leaves out stays as it was", () => {
  start(WEB, { pixels: PIXELS, nonce: "n0nce", limitedDataUse: true, autoConfig: false });
  start(WEB, {});
  track(WEB, LEAD, "a-1");
  page.load();
  expect(page.scripts[0]?.nonce).toBe("n0nce");
  expect(page.calls).toEqual([
    ["dataProcessingOptions", ["LDU"], 0, 0],
    ["set", "autoConfig", false, "111"],
    ["init", "111"],
    ["track", "Lead", {}, { eventID: "a-1" }],
  ]);
});

test("two copies of the code share what they know, as two bundles on one page do", async () => {
  vi.resetModules();
  const copy = await import("../../generator/runtime/pixel/track.js");
  track(WEB, LEAD, "a-1");
  copy.track(WEB, LEAD, "a-2");
  start(WEB, { pixels: PIXELS });
  page.load();
  expect(page.calls.map((call) => call.at(-1))).toEqual(["111", { eventID: "a-1" }, { eventID: "a-2" }]);
  expect(copy.track).not.toBe(track);
});

test("two sources on one page know nothing of each other", () => {
  const other: PixelSource = { ...WEB, source: "blog" };
  start(WEB, { pixels: PIXELS });
  track(other, LEAD, "b-1");
  expect([report(other).unsent, report(WEB).unsent, page.scripts.length]).toEqual([1, 0, 1]);
});
