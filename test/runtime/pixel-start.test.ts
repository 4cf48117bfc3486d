import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { matchEm } from "../../generator/runtime/identifiers/em.js";
import { matchExternalId } from "../../generator/runtime/identifiers/external-id.js";
import { identify, type MatchingReaders } from "../../generator/runtime/pixel/identify.js";
import { type LimitedDataUse, limitDataUse } from "../../generator/runtime/pixel/limit-data-use.js";
import type { PixelEvent } from "../../generator/runtime/pixel/pixel-event.js";
import type { PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { report } from "../../generator/runtime/pixel/report.js";
import { type StartOptions, start } from "../../generator/runtime/pixel/start.js";
import { track } from "../../generator/runtime/pixel/track.js";
import { addBaseCode, closePage, type FakePage, initialised, openPage } from "./fake-page.js";

const WEB: PixelSource = {
  contract: "shop",
  source: "web",
  pixels: [{ name: "main", consent: [], always: true }],
};
const TWO: PixelSource = {
  ...WEB,
  pixels: [
    { name: "main", id: "111", consent: [], always: true },
    { name: "brand", consent: [], always: true },
  ],
};

const LEAD: PixelEvent = {
  event: "form_sent",
  name: "Lead",
};
const READERS: MatchingReaders = { em: matchEm, external_id: matchExternalId };
const PIXELS = { main: "111" };
const LIBRARY = "https://connect.facebook.net/en_US/fbevents.js";

const lead = (id: string, pixel = "111") => ["trackSingle", pixel, "Lead", {}, { eventID: id }];

let page: FakePage;

beforeEach(() => {
  page = openPage();
});

afterEach(closePage);

test("the start installs Meta's stub and asks for the library; the stub is handed nothing", () => {
  start(WEB, { pixels: PIXELS, nonce: "n0nce" });
  track(WEB, LEAD, { event_id: "a-1" });
  const { fbq, _fbq } = page.window;
  expect(_fbq).toBe(fbq);
  expect(fbq?.push).toBe(fbq);
  expect([fbq?.loaded, fbq?.version, fbq?.disablePushState]).toEqual([true, "2.0", undefined]);
  expect(fbq?.queue).toEqual([]);
  expect(page.scripts).toEqual([
    { src: "own.js", parentNode: expect.anything() },
    { async: true, src: LIBRARY, nonce: "n0nce", onload: expect.any(Function), parentNode: null },
  ]);
  page.load();
  expect(page.calls).toEqual([...initialised("111"), lead("a-1")]);
});

test("on a page without scripts the library's goes to the head", () => {
  closePage();
  page = openPage({ scripts: false });
  start(WEB, { pixels: PIXELS });
  expect(page.scripts).toEqual([
    { async: true, src: LIBRARY, onload: expect.any(Function), parentNode: null },
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
  track(WEB, LEAD, { event_id: "a-1" });
  expect(report(WEB)).toMatchObject({ loaded: false, handedOver: 0, waiting: 1, failed: 0 });
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
])("limited data use %j is told before init, then autoConfig, then the data for matching", (use, options) => {
  limitDataUse(WEB, use as LimitedDataUse);
  identify(WEB, { em: "jane@example.com", external_id: undefined, ph: "", fn: null }, READERS);
  start(WEB, { pixels: PIXELS });
  track(WEB, LEAD, { event_id: "a-1" });
  track(WEB, LEAD, { event_id: "a-2" });
  page.load();
  expect(page.calls).toEqual([
    ["dataProcessingOptions", ...options],
    ["set", "autoConfig", false, "111"],
    ["init", "111", { em: "jane@example.com" }],
    ["set", "trackSingleOnly", true, "111"],
    lead("a-1"),
    lead("a-2"),
  ]);
});

test("limited data use that is asked for too late is told at once and reported, and told once only", () => {
  limitDataUse(WEB, null);
  start(WEB, { pixels: PIXELS });
  page.load();
  expect(report(WEB).limitedLate).toBe(false);
  limitDataUse(WEB, true);
  limitDataUse(WEB, true);
  expect([page.calls.slice(3), report(WEB).limitedLate]).toEqual([
    [["dataProcessingOptions", ["LDU"], 0, 0]],
    true,
  ]);
});

test("limited data use that is told before the library has come is not late, however often it is told", () => {
  start(WEB, { pixels: PIXELS });
  limitDataUse(WEB, true);
  page.load();
  limitDataUse(WEB, true);
  expect(page.calls.map(([method]) => method)).toEqual(["dataProcessingOptions", "set", "init", "set"]);
  expect(report(WEB).limitedLate).toBe(false);
});

test("nothing that JavaScript hands over is thrown back at the page", () => {
  start(WEB, null);
  start(WEB, { pixels: null, consent: null } as unknown as StartOptions);
  start(WEB, { pixels: 7, consent: "granted", only: null } as unknown as StartOptions);
  for (const data of [null, undefined, 7, "em", [], () => 1]) identify(WEB, data as never, READERS);
  identify(WEB, { em: 7, ph: {} } as never, READERS);
  const throwing = {
    get em(): string {
      throw new Error("in a getter");
    },
  };
  identify(WEB, throwing, READERS);
  expect(report(WEB)).toMatchObject({ loaded: false, failed: 0 });
});

test("a contract that wants the Pixel's automatic events leaves them on", () => {
  const wanting: PixelSource = { ...WEB, autoConfig: true };
  start(wanting, { pixels: PIXELS });
  page.load();
  expect(page.calls).toEqual([
    ["init", "111"],
    ["set", "trackSingleOnly", true, "111"],
  ]);
});

test("nothing of the page's own is switched off for pixels of others", () => {
  start(WEB, { pixels: PIXELS });
  page.load();
  expect(page.window.fbq?.disablePushState).toBe(undefined);
  expect(page.calls.filter((call) => call[0] !== "dataProcessingOptions" && !call.includes("111"))).toEqual(
    [],
  );
});

test("a page that shares the pixel keeps its own calls to it", () => {
  start(WEB, { pixels: PIXELS, shared: true });
  page.load();
  expect(page.calls).toEqual([
    ["set", "autoConfig", false, "111"],
    ["init", "111"],
  ]);
});

test("a pixel that the page itself uses is reported, whoever came first", () => {
  addBaseCode(page, "late");
  page.window.fbq?.("init", "111");
  page.window.fbq?.("init", "999");
  start(WEB, { pixels: PIXELS });
  expect(report(WEB).usedByPage).toEqual(["111"]);
  closePage();

  page = openPage();
  start(WEB, { pixels: PIXELS });
  page.load();
  expect(report(WEB).usedByPage).toEqual([]);
  page.window.fbq?.("init", 111);
  expect(report(WEB).usedByPage).toEqual(["111"]);
  closePage();

  page = openPage();
  addBaseCode(page);
  Object.assign(page.window.fbq ?? {}, { getState: () => ({ pixels: [{ id: "999" }, { id: "111" }] }) });
  start(WEB, { pixels: PIXELS });
  expect(report(WEB).usedByPage).toEqual(["111"]);
});

test("a started source without its id refuses, loads nothing, and sends once the id has come", () => {
  start(WEB);
  track(WEB, LEAD, { event_id: "a-1" });
  start(WEB, { pixels: { main: 111 as unknown as string } });
  track(WEB, LEAD, { event_id: "a-2" });
  expect([page.window.fbq, report(WEB).refused.length]).toEqual([undefined, 2]);
  expect(page.warnings).toEqual([
    "[shop] form_sent was not sent: pixels breaks the rule no-pixel",
    "[shop] pixels.main was not taken as it is: it breaks the rule pixel-id",
  ]);
  start(WEB, { pixels: PIXELS });
  track(WEB, LEAD, { event_id: "a-3" });
  page.load();
  expect(page.calls).toEqual([...initialised("111"), lead("a-3")]);
});

test("a second start adds to the first, and no pixel is initialised twice", () => {
  identify(TWO, { external_id: "U-1" }, READERS);
  start(TWO, { nonce: "n0nce" });
  track(TWO, { ...LEAD, pixels: ["main"] }, { event_id: "a-1" });
  page.load();
  limitDataUse(TWO, true);
  start(TWO, { pixels: { brand: "222" } });
  track(TWO, LEAD, { event_id: "a-2" });
  expect(page.scripts[1]?.nonce).toBe("n0nce");
  expect(page.calls).toEqual([
    ...initialised("111", { external_id: "u-1" }),
    lead("a-1"),
    ["dataProcessingOptions", ["LDU"], 0, 0],
    ...initialised("222", { external_id: "u-1" }),
    lead("a-2"),
    lead("a-2", "222"),
  ]);
});

test("what a second start leaves out stays as it was", () => {
  limitDataUse(WEB, true);
  start(WEB, { pixels: PIXELS, nonce: "n0nce", shared: true });
  start(WEB, {});
  track(WEB, LEAD, { event_id: "a-1" });
  page.load();
  expect(page.scripts[1]?.nonce).toBe("n0nce");
  expect(page.calls).toEqual([
    ["dataProcessingOptions", ["LDU"], 0, 0],
    ["set", "autoConfig", false, "111"],
    ["init", "111"],
    lead("a-1"),
  ]);
});

test("two copies of the code share what they know, as two bundles on one page do", async () => {
  vi.resetModules();
  const copy = await import("../../generator/runtime/pixel/track.js");
  track(WEB, LEAD, { event_id: "a-1" });
  copy.track(WEB, LEAD, { event_id: "a-2" });
  start(WEB, { pixels: PIXELS });
  page.load();
  expect(page.events()).toEqual([lead("a-1"), lead("a-2")]);
  expect(copy.track).not.toBe(track);
});

test("two sources on one page know nothing of each other", () => {
  const other: PixelSource = { ...WEB, source: "blog" };
  start(WEB, { pixels: PIXELS });
  track(other, LEAD, { event_id: "b-1" });
  expect([report(other).waiting, report(WEB).waiting]).toEqual([1, 0]);
});
