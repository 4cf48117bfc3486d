import { afterEach, beforeEach, expect, test } from "vitest";
import { observe } from "../../generator/runtime/pixel/observe.js";
import type { PixelEvent } from "../../generator/runtime/pixel/pixel-event.js";
import type { PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { report } from "../../generator/runtime/pixel/report.js";
import { start } from "../../generator/runtime/pixel/start.js";
import { track } from "../../generator/runtime/pixel/track.js";
import { addBaseCode, closePage, type FakeFbq, type FakePage, initialised, openPage } from "./fake-page.js";

const ONE: PixelSource = {
  contract: "shop",
  source: "web",
  pixels: [{ name: "main", id: "111", consent: [], always: true }],
};
const TWO: PixelSource = {
  ...ONE,
  pixels: [
    { name: "main", id: "111", consent: [], always: true },
    { name: "brand", consent: [], always: true },
  ],
};

const LEAD: PixelEvent = {
  event: "form_sent",
  name: "Lead",
};

const lead = (id: string, pixel = "111") => ["trackSingle", pixel, "Lead", {}, { eventID: id }];

let page: FakePage;

beforeEach(() => {
  page = openPage();
});

afterEach(closePage);

test("before the start nothing is called, even where the page has base code of its own", () => {
  addBaseCode(page);
  track(ONE, LEAD, { event_id: "a-1" });
  track(ONE, LEAD, { event_id: "a-2" });
  page.wait(60_000);
  expect([page.calls, page.scripts.length, report(ONE).waiting]).toEqual([[], 1, 2]);
  start(ONE);
  expect(page.calls).toEqual([...initialised("111"), lead("a-1"), lead("a-2")]);
  expect(report(ONE)).toMatchObject({ loaded: true, handedOver: 2, waiting: 0 });
});

test("a library that somebody else loads later is found without a further call", () => {
  start(ONE, { loadScript: false });
  track(ONE, LEAD, { event_id: "a-1" });
  page.wait(60_000);
  expect([page.window.fbq, page.scripts.length, report(ONE).waiting]).toEqual([undefined, 1, 1]);
  addBaseCode(page);
  expect(page.calls).toEqual([]);
  page.wait(2000);
  expect(page.calls).toEqual([...initialised("111"), lead("a-1")]);
  expect(report(ONE)).toMatchObject({ loaded: true, handedOver: 1, waiting: 0 });
});

test("a stub of somebody else is handed nothing, and no second library is loaded", () => {
  addBaseCode(page, "late");
  start(ONE);
  track(ONE, LEAD, { event_id: "a-1" });
  page.wait(60_000);
  expect([page.window.fbq?.queue, page.scripts.length, report(ONE).waiting]).toEqual([[], 1, 1]);
  page.load();
  page.wait(2000);
  expect(page.calls).toEqual([...initialised("111"), lead("a-1")]);
});

test("what wraps a stub is handed nothing until the library has come", () => {
  addBaseCode(page, "late");
  const stub = page.window.fbq as FakeFbq;
  Object.assign(page.window, { _fbq: stub, fbq: (...call: readonly unknown[]) => stub(...call) });
  start(ONE);
  track(ONE, LEAD, { event_id: "a-1" });
  page.wait(60_000);
  expect(report(ONE)).toMatchObject({ loaded: false, waiting: 1, handedOver: 0 });
  expect(stub.queue).toEqual([]);
  stub.callMethod = (...call) => void (page.calls as unknown[]).push(call);
  page.wait(2000);
  expect(page.calls).toEqual([...initialised("111"), lead("a-1")]);
  expect(report(ONE)).toMatchObject({ loaded: true, waiting: 0, handedOver: 1 });
});

test("a function that another script puts in Meta's place is given the pixel anew", () => {
  start(ONE);
  page.load();
  track(ONE, LEAD, { event_id: "a-1" });
  const other: (readonly unknown[])[] = [];
  page.window.fbq = (...call) => void other.push(call);
  track(ONE, LEAD, { event_id: "a-2" });
  track(ONE, LEAD, { event_id: "a-3" });
  expect(page.calls).toEqual([...initialised("111"), lead("a-1")]);
  expect(other).toEqual([...initialised("111"), lead("a-2"), lead("a-3")]);
});

test("the pixels whose ids are known do not wait for the others", () => {
  addBaseCode(page);
  track(TWO, LEAD, { event_id: "a-1" });
  start(TWO);
  track(TWO, { ...LEAD, pixels: ["main"] }, { event_id: "a-2" });
  start(TWO, { pixels: { brand: "222" } });
  track(TWO, LEAD, { event_id: "a-3" });
  expect(page.calls).toEqual([
    ...initialised("111"),
    lead("a-1"),
    lead("a-2"),
    ...initialised("222"),
    lead("a-3"),
    lead("a-3", "222"),
  ]);
});

test("at most 500 events wait; the oldest make room and are counted", () => {
  for (let number = 0; number < 503; number += 1) track(ONE, LEAD, { event_id: `a-${number}` });
  expect(report(ONE)).toMatchObject({ waiting: 500, lost: 3 });
  start(ONE);
  page.load();
  expect(page.events().length).toBe(500);
  expect(page.events()[0]).toEqual(lead("a-3"));
  expect(report(ONE)).toMatchObject({ handedOver: 500, waiting: 0, lost: 3 });
});

test("a blocked library shows in the report, and is looked for in vain without end or harm", () => {
  start(ONE);
  track(ONE, LEAD, { event_id: "a-1" });
  page.wait(3_600_000);
  expect(report(ONE)).toMatchObject({ loaded: false, handedOver: 0, waiting: 1 });
  expect([page.scripts.length, page.window.fbq?.queue]).toEqual([2, []]);
  page.load();
  expect(report(ONE)).toMatchObject({ loaded: true, handedOver: 1, waiting: 0 });
});

test.each<[string, PropertyDescriptor]>([
  ["an element that is called so", { value: { tagName: "DIV" } }],
  ["something with a queue that is none", { value: { queue: "none" } }],
  [
    "a getter that throws",
    {
      get() {
        throw new ReferenceError("blocked");
      },
    },
  ],
  [
    "a setter that throws",
    {
      get: () => undefined,
      set() {
        throw new ReferenceError("blocked");
      },
    },
  ],
  ["a setter that takes nothing", { get: () => undefined, set() {} }],
  ["a value that cannot be changed", { value: undefined }],
])(
  "where the page has no fbq that takes calls but %s, events wait, and nothing is loaded",
  (_, descriptor) => {
    Object.defineProperty(page.window, "fbq", { ...descriptor, configurable: true });
    start(ONE);
    track(ONE, LEAD, { event_id: "a-1" });
    page.wait(60_000);
    expect(report(ONE)).toMatchObject({ loaded: false, handedOver: 0, waiting: 1, failed: 0 });
    expect(page.scripts.length).toBe(1);
    Reflect.deleteProperty(page.window, "fbq");
    addBaseCode(page);
    page.wait(2000);
    expect(page.calls).toEqual([...initialised("111"), lead("a-1")]);
  },
);

test("what fbq throws is counted and goes no further", () => {
  const seen: string[] = [];
  observe(TWO, ({ outcome }) => seen.push(outcome));
  page.window.fbq = (method, id) => {
    if (method === "trackSingle" && id === "222") throw new Error("inside fbq");
  };
  start(TWO, { pixels: { brand: "222" } });
  track(TWO, LEAD, { event_id: "a-1" });
  track(TWO, { ...LEAD, pixels: ["brand"] }, { event_id: "a-2" });
  expect(report(TWO)).toMatchObject({ handedOver: 1, failed: 1 });
  expect(seen).toEqual(["waiting", "handedOver", "waiting", "failed"]);
});

test("on a page without a clock the library's own word is enough", () => {
  const { setTimeout } = globalThis;
  Reflect.deleteProperty(globalThis, "setTimeout");
  start(ONE);
  track(ONE, LEAD, { event_id: "a-1" });
  page.load();
  globalThis.setTimeout = setTimeout;
  expect(page.events()).toEqual([lead("a-1")]);
});
