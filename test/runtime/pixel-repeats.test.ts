import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { denyConsent, grantConsent } from "../../generator/runtime/pixel/consent.js";
import type { PixelEvent } from "../../generator/runtime/pixel/pixel-event.js";
import type { PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { report } from "../../generator/runtime/pixel/report.js";
import { start } from "../../generator/runtime/pixel/start.js";
import { track } from "../../generator/runtime/pixel/track.js";
import { withoutRepeats } from "../../generator/runtime/pixel/without-repeats.js";
import { idText } from "../../generator/runtime/shared/event-id.js";
import { object, required } from "../../generator/runtime/shared/read-object.js";
import { text } from "../../generator/runtime/shared/reader.js";
import { addBaseCode, closePage, type FakePage, openPage } from "./fake-page.js";

const WEB: PixelSource = {
  contract: "shop",
  source: "web",
  pixels: [
    { name: "main", id: "111", consent: ["marketing", "analytics"], always: true },
    { name: "brand", id: "222", consent: ["marketing"] },
  ],
};
const SALE: PixelEvent = {
  event: "order_paid",
  name: "Purchase",
  consent: "marketing",
  pixels: ["main"],
  id: () => ["order-", idText("order")],
  keys: object({ order: required(text()) }),
};
const PLACE = "event-contract:shop/web:marketing";
const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 5, 1);

let page: FakePage;
let stored: Map<string, string>;

/** What the browser keeps; each way to it may be blocked. */
function storage(blocked: Readonly<Record<string, () => never>> = {}): object {
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
    ...blocked,
  };
}

/** The visitor opens a page, or loads it again. */
function open(localStorage: PropertyDescriptor = { value: storage() }): void {
  closePage();
  page = openPage();
  addBaseCode(page);
  Object.defineProperty(globalThis, "localStorage", { ...localStorage, configurable: true });
  start(WEB);
  withoutRepeats(WEB);
}

function sell(order: string, event = SALE, pixels?: readonly string[]): void {
  track(WEB, event, { keys: { order }, event_id: order, pixels });
}

const sold = () => page.events().map(([, pixel, , , options]) => [pixel, options]);
const sale = (order: string, pixel = "111") => [pixel, { eventID: `order-${order}` }];

beforeEach(() => {
  stored = new Map();
  vi.spyOn(Date, "now").mockReturnValue(NOW);
});

afterEach(() => {
  vi.restoreAllMocks();
  closePage();
  Reflect.deleteProperty(globalThis, "localStorage");
});

test("a page that is loaded again hands nothing over again, and another occurrence of course", () => {
  open();
  grantConsent(WEB, "marketing");
  sell("1");
  sell("1");
  expect([sold(), report(WEB)]).toMatchObject([[sale("1")], { handedOver: 1, repeated: 1 }]);
  open();
  sell("1");
  grantConsent(WEB, "marketing");
  sell("2");
  expect([sold(), report(WEB)]).toMatchObject([[sale("2")], { handedOver: 1, repeated: 1 }]);
});

test("without the option nothing is stored", () => {
  page = openPage();
  addBaseCode(page);
  Object.defineProperty(globalThis, "localStorage", { value: storage(), configurable: true });
  start(WEB, { consent: { marketing: "granted" } });
  sell("1");
  sell("1");
  expect([sold(), stored]).toEqual([[sale("1"), sale("1")], new Map()]);
});

test.each([
  [48 * HOUR - 1, []],
  [48 * HOUR, [sale("1")]],
  // The clock was wrong at first.
  [-1, [sale("1")]],
])("after %i milliseconds it remembers as long as Meta does", (elapsed, expected) => {
  open();
  grantConsent(WEB, "marketing");
  sell("1");
  vi.mocked(Date.now).mockReturnValue(NOW + elapsed);
  open();
  grantConsent(WEB, "marketing");
  sell("1");
  expect(sold()).toEqual(expected);
});

test("what is too old is not kept", () => {
  open();
  grantConsent(WEB, "marketing");
  sell("1");
  vi.mocked(Date.now).mockReturnValue(NOW + 48 * HOUR);
  sell("2");
  expect([...stored]).toEqual([[PLACE, `{"111:Purchase:order-2":${NOW + 48 * HOUR}}`]]);
});

test("nothing is stored before consent, and what was stored goes with it, whoever is told first", () => {
  open();
  sell("1");
  expect(stored.size).toBe(0);
  grantConsent(WEB, "marketing");
  expect(stored.size).toBe(1);
  denyConsent(WEB, "analytics");
  expect(stored.size).toBe(1);
  denyConsent(WEB, "marketing");
  expect(stored.size).toBe(0);
  grantConsent(WEB, "marketing");
  sell("1");
  expect([sold(), stored.size]).toEqual([[sale("1"), sale("1")], 1]);
  closePage();
  openPage();
  start(WEB, { consent: { marketing: "denied" } });
  withoutRepeats(WEB);
  expect(stored.size).toBe(0);
});

test("only what a library took is remembered, for each pixel by itself", () => {
  open();
  const { fbq } = page.window;
  page.window.fbq = Object.assign(
    (method: unknown, id: unknown) => {
      if (method === "trackSingle" && id === "222") throw new Error("inside fbq");
    },
    { callMethod: () => {} },
  );
  grantConsent(WEB, "marketing");
  sell("1", { ...SALE, pixels: ["main", "brand"] });
  Object.assign(page.window, { fbq });
  sell("1", { ...SALE, pixels: ["main", "brand"] });
  sell("1", { ...SALE, pixels: ["main", "brand"] }, ["main"]);
  expect([sold(), report(WEB)]).toMatchObject([
    [sale("1", "222")],
    { handedOver: 2, repeated: 1, failed: 0 },
  ]);
  Object.assign(page.window.fbq ?? {}, { callMethod: undefined });
  sell("2");
  expect([...stored.values()].join()).not.toContain("order-2");
});

test("an id that is handed in, and an event without consent, may come again", () => {
  open();
  grantConsent(WEB, "marketing");
  const { id, keys, ...handed } = SALE;
  const { consent, ...free } = SALE;
  for (const event of [handed, handed, free, free]) sell("1", event);
  expect([sold().length, report(WEB).repeated, stored.size]).toEqual([4, 0, 0]);
});

const throwing = (): never => {
  throw new Error("blocked");
};

test.each<[string, PropertyDescriptor]>([
  ["asking for the storage throws", { get: throwing }],
  ["there is none", { value: undefined }],
  ["it is nothing", { value: null }],
  ["reading throws", { get: () => storage({ getItem: throwing }) }],
  ["it is full", { get: () => storage({ setItem: throwing }) }],
  ["forgetting throws", { get: () => storage({ setItem: throwing, removeItem: throwing }) }],
])("where %s, nothing else changes", (_, descriptor) => {
  open(descriptor);
  grantConsent(WEB, "marketing");
  sell("1");
  denyConsent(WEB, "marketing");
  grantConsent(WEB, "marketing");
  sell("1");
  expect([sold(), report(WEB).repeated]).toEqual([[sale("1"), sale("1")], 0]);
});

test.each([
  "",
  "{",
  "null",
  "7",
  '"Purchase"',
  "[]",
  `{"111:Purchase:order-1":"${NOW}"}`,
  '{"111:Purchase:order-1":null}',
  '{"111:Purchase:order-1":1e300}',
  '{"__proto__":1}',
])("what is stored by somebody else, here %s, is nothing, and replaced", (garbage) => {
  stored.set(PLACE, garbage);
  open();
  grantConsent(WEB, "marketing");
  sell("1");
  sell("1");
  expect([sold(), stored.get(PLACE)]).toEqual([[sale("1")], `{"111:Purchase:order-1":${NOW}}`]);
});

test("on a server nothing happens", () => {
  withoutRepeats(WEB);
  expect(stored.size).toBe(0);
});
