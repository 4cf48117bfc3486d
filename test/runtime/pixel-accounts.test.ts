import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { decide, denyConsent } from "../../generator/runtime/pixel/consent.js";
import { identify, type MatchingReaders } from "../../generator/runtime/pixel/identify.js";
import { observe } from "../../generator/runtime/pixel/observe.js";
import type { PixelEvent } from "../../generator/runtime/pixel/pixel-event.js";
import type { PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { report } from "../../generator/runtime/pixel/report.js";
import { start } from "../../generator/runtime/pixel/start.js";
import { track } from "../../generator/runtime/pixel/track.js";
import { withoutRepeats } from "../../generator/runtime/pixel/without-repeats.js";
import { idText } from "../../generator/runtime/shared/event-id.js";
import { object, required } from "../../generator/runtime/shared/read-object.js";
import { text } from "../../generator/runtime/shared/reader.js";
import { addBaseCode, closePage, type FakeFbq, type FakePage, openPage } from "./fake-page.js";

const WEB: PixelSource = {
  contract: "shop",
  source: "web",
  pixels: [
    { name: "main", id: "111", consent: ["marketing"], always: true },
    { name: "brand", consent: ["marketing", "analytics"] },
  ],
};
const KEYED = { id: () => ["order-", idText("order")], keys: object({ order: required(text()) }) };
const LEAD: PixelEvent = { event: "form_sent", name: "Lead", pixels: ["main"] };
const SALE: PixelEvent = { event: "order_paid", name: "Purchase", consent: "marketing", ...KEYED };
const EVENTS: readonly PixelEvent[] = [
  LEAD,
  SALE,
  { event: "page_seen", name: "PageView", automatic: true, consent: "marketing" },
  { event: "part_seen", name: "PageView", automatic: true, consent: "analytics", pixels: ["brand"] },
];
const READERS: MatchingReaders = { em: (address) => address };

let tracked = 0;

type Step = (page: FakePage) => void;

const BASES = fc.constantFrom("marketing", "analytics", "nonsense");

/** What may happen on a page, in any order. */
const STEPS: Readonly<Record<string, fc.Arbitrary<Step>>> = {
  track: fc
    .record({
      event: fc.constantFrom(...EVENTS),
      number: fc.constantFrom("1", "2", "3", "", 4),
      pixels: fc.option(fc.subarray(["main", "brand", "west"]), { nil: undefined }),
    })
    .map(({ event, number, pixels }) => () => {
      tracked += 1;
      track(WEB, event, { event_id: number, keys: { order: number }, pixels });
    }),
  decide: fc.record({ basis: BASES, decision: fc.constantFrom("granted", "denied", true) }).map(
    ({ basis, decision }) =>
      () =>
        decide(WEB, { [basis]: decision }),
  ),
  start: fc
    .record(
      {
        pixels: fc.constantFrom({ brand: "222" }, { brand: "111" }, { main: "333" }, { brand: "" }),
        only: fc.subarray(["main", "brand", "west"]),
        loadScript: fc.boolean(),
        shared: fc.boolean(),
      },
      { requiredKeys: [] },
    )
    .map((options) => () => start(WEB, options)),
  identify: fc
    .constantFrom("jane@example.com", "joe@example.com", null)
    .map((em) => () => identify(WEB, { em }, READERS)),
  visit: fc.webPath().map((path) => (page) => page.visit(`https://shop.example${path}`)),
  wait: fc.constantFrom(50, 2000).map((milliseconds) => (page) => page.wait(milliseconds)),
  load: fc.constant((page) => {
    if (page.window.fbq?.queue !== undefined) page.load();
  }),
  baseCode: fc.constantFrom("here" as const, "late" as const).map((library) => (page) => {
    addBaseCode(page, library);
  }),
  replace: fc
    .constantFrom<FakeFbq | undefined>(
      () => {},
      (method) => {
        if (method !== "set") throw new Error("inside fbq");
      },
      (_, id) => {
        if (id === "111") throw new Error("inside fbq");
      },
      undefined,
    )
    .map((fbq) => (page) => void Object.assign(page.window, { fbq })),
  remember: fc.constant(() => withoutRepeats(WEB)),
};

const STEP = fc.oneof(...Object.values(STEPS).map((arbitrary) => ({ arbitrary, weight: 1 })), {
  arbitrary: STEPS["track"] as fc.Arbitrary<Step>,
  weight: 5,
});

function accounted(): number {
  const { handedOver, waiting, held, denied, refused, repeated, lost, failed } = report(WEB);
  const isHeld = Object.values(held).reduce((sum, count) => sum + count, 0);
  return handedOver + waiting + isHeld + denied + refused.length + repeated + lost + failed;
}

afterEach(() => {
  closePage();
  Reflect.deleteProperty(globalThis, "localStorage");
});

test("every event that was tracked is counted once, whatever happens", () => {
  fc.assert(
    fc.property(fc.array(STEP, { maxLength: 60 }), (steps) => {
      closePage();
      const stored = new Map<string, string>();
      const page = openPage();
      const localStorage = {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => void stored.set(key, value),
        removeItem: (key: string) => void stored.delete(key),
      };
      Object.defineProperty(globalThis, "localStorage", { value: localStorage, configurable: true });
      const told = new Map<string, number>();
      observe(WEB, ({ outcome }) => void told.set(outcome, (told.get(outcome) ?? 0) + 1));
      tracked = 0;
      for (const step of steps) {
        step(page);
        expect(accounted()).toBe(tracked);
      }
      const { handedOver, denied, refused, repeated, failed } = report(WEB);
      const count = (outcome: string) => told.get(outcome) ?? 0;
      expect([handedOver, denied, refused.length, repeated, failed]).toEqual(
        ["handedOver", "denied", "refused", "repeated", "failed"].map(count),
      );
    }),
    { numRuns: 500 },
  );
});

test("the events that a full queue loses are counted, too", () => {
  openPage();
  for (let number = 0; number < 600; number += 1) {
    track(WEB, number % 2 ? LEAD : SALE, { event_id: `${number}`, keys: { order: `${number}` } });
  }
  for (let number = 0; number < 900; number += 1) track(WEB, LEAD, { event_id: `${number}` });
  expect([accounted(), report(WEB).lost, report(WEB).waiting]).toEqual([1500, 1000, 500]);
  decide(WEB, { marketing: "granted" });
  expect([accounted(), report(WEB).lost]).toEqual([1500, 1000]);
});

test("what an observer or the library does between two events holds for the rest", () => {
  const page = openPage();
  addBaseCode(page);
  for (const order of ["1", "2", "3"]) track(WEB, SALE, { keys: { order } });
  observe(WEB, ({ outcome }) => {
    if (outcome !== "handedOver") return;
    expect(accounted()).toBe(3);
    denyConsent(WEB, "marketing");
  });
  start(WEB, { pixels: { brand: "222" }, consent: { marketing: "granted" } });
  expect(page.events().map(([, pixel, , , options]) => [pixel, options])).toEqual([
    ["111", { eventID: "order-1" }],
    ["222", { eventID: "order-1" }],
  ]);
  expect(report(WEB)).toMatchObject({ handedOver: 1, denied: 2, waiting: 0 });
});
