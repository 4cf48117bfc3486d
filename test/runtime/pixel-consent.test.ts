import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { decide, denyConsent, grantConsent } from "../../generator/runtime/pixel/consent.js";
import { observe } from "../../generator/runtime/pixel/observe.js";
import type { PixelEvent } from "../../generator/runtime/pixel/pixel-event.js";
import type { PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { report } from "../../generator/runtime/pixel/report.js";
import { type StartOptions, start } from "../../generator/runtime/pixel/start.js";
import { track } from "../../generator/runtime/pixel/track.js";
import { addBaseCode, closePage, type FakePage, initialised, openPage } from "./fake-page.js";

/** Some event of it needs no consent. */
const WEB: PixelSource = {
  contract: "shop",
  source: "web",
  pixels: [{ name: "main", id: "111", consent: ["marketing", "analytics"], always: true }],
};
/** All events of it wait. */
const CAREFUL: PixelSource = {
  ...WEB,
  pixels: [
    { name: "main", id: "111", consent: ["marketing"] },
    { name: "survey", id: "222", consent: ["analytics"] },
  ],
};

const FREE: PixelEvent = {
  event: "form_sent",
  name: "Lead",
};
const BY_BASIS: Readonly<Record<string, PixelEvent>> = {
  none: FREE,
  marketing: { ...FREE, consent: "marketing", pixels: ["main"] },
  analytics: { ...FREE, consent: "analytics" },
};
const MARKETING = BY_BASIS["marketing"] as PixelEvent;
const ANALYTICS = BY_BASIS["analytics"] as PixelEvent;

let page: FakePage;

beforeEach(() => {
  page = openPage();
});

afterEach(closePage);

function idsSent(): readonly unknown[] {
  if (page.window.fbq !== undefined) page.load();
  return page.events().map((call) => (call.at(-1) as { eventID: string }).eventID);
}

test("before consent nothing is loaded; with it, the basis's events go out in the order of the calls", () => {
  start(CAREFUL);
  track(CAREFUL, MARKETING, { event_id: "m-1" });
  track(CAREFUL, ANALYTICS, { event_id: "x-1" });
  track(CAREFUL, MARKETING, { event_id: "m-2" });
  page.wait(60_000);
  expect([page.window.fbq, page.scripts.length, report(CAREFUL).held]).toEqual([
    undefined,
    1,
    { marketing: 2, analytics: 1 },
  ]);
  grantConsent(CAREFUL, "marketing");
  track(CAREFUL, MARKETING, { event_id: "m-3" });
  expect(idsSent()).toEqual(["m-1", "m-2", "m-3"]);
  expect(report(CAREFUL)).toMatchObject({ handedOver: 3, held: { analytics: 1 }, denied: 0 });
});

test("the library comes with the grant, not with the first event, so that the landing page has its cookies", () => {
  start(CAREFUL);
  expect(page.scripts.length).toBe(1);
  grantConsent(CAREFUL, "marketing");
  expect(page.scripts.length).toBe(2);
  page.load();
  expect(page.calls).toEqual(initialised("111"));
  grantConsent(CAREFUL, "analytics");
  expect(page.calls).toEqual([...initialised("111"), ...initialised("222")]);
  expect(page.scripts.length).toBe(2);
});

test("an event without a basis never waits for one", () => {
  start(WEB);
  track(WEB, MARKETING, { event_id: "m-1" });
  track(WEB, FREE, { event_id: "f-1" });
  expect(idsSent()).toEqual(["f-1"]);
});

test("a denial empties the queue and drops what comes later, until the visitor thinks again", () => {
  start(WEB);
  track(WEB, MARKETING, { event_id: "m-1" });
  denyConsent(WEB, "marketing");
  track(WEB, MARKETING, { event_id: "m-2" });
  grantConsent(WEB, "marketing");
  track(WEB, MARKETING, { event_id: "m-3" });
  expect(idsSent()).toEqual(["m-3"]);
  expect(report(WEB)).toMatchObject({ handedOver: 1, held: {}, denied: 2 });
});

test.each([
  ["was not started", () => {}],
  ["finds no library", () => start(WEB)],
  [
    "finds the stub of another",
    () => {
      addBaseCode(page, "late");
      start(WEB);
    },
  ],
])("a denial also reaches what was granted and %s", (_, begin) => {
  begin();
  grantConsent(WEB, "marketing");
  track(WEB, MARKETING, { event_id: "m-1" });
  track(WEB, FREE, { event_id: "f-1" });
  denyConsent(WEB, "marketing");
  start(WEB);
  expect(page.window.fbq?.queue).toEqual([]);
  page.load();
  page.wait(2000);
  expect(idsSent()).toEqual(["f-1"]);
  expect(report(WEB)).toMatchObject({ handedOver: 1, waiting: 0, denied: 1 });
});

test("the start takes what the visitor decided earlier", () => {
  track(CAREFUL, MARKETING, { event_id: "m-1" });
  track(CAREFUL, ANALYTICS, { event_id: "x-1" });
  start(CAREFUL, { consent: { marketing: "granted", analytics: "denied" } });
  track(CAREFUL, ANALYTICS, { event_id: "x-2" });
  expect(idsSent()).toEqual(["m-1"]);
  expect(report(CAREFUL)).toMatchObject({ handedOver: 1, held: {}, denied: 2 });
});

test("consent before the start is remembered", () => {
  grantConsent(WEB, "marketing");
  track(WEB, MARKETING, { event_id: "m-1" });
  expect(report(WEB)).toMatchObject({ held: {}, waiting: 1 });
  start(WEB);
  expect(idsSent()).toEqual(["m-1"]);
});

test("at most 500 events of a basis are held; the oldest make room and are counted", () => {
  for (let number = 0; number < 501; number += 1) track(WEB, MARKETING, { event_id: `m-${number}` });
  expect(report(WEB)).toMatchObject({ held: { marketing: 500 }, lost: 1, waiting: 0 });
});

test("an observer hears of holding, waiting, denial and handing over", () => {
  const seen: string[] = [];
  observe(CAREFUL, ({ prepared, outcome }) => seen.push(`${prepared?.eventID} ${outcome}`));
  start(CAREFUL);
  track(CAREFUL, MARKETING, { event_id: "m-1" });
  track(CAREFUL, ANALYTICS, { event_id: "x-1" });
  denyConsent(CAREFUL, "analytics");
  track(CAREFUL, ANALYTICS, { event_id: "x-2" });
  grantConsent(CAREFUL, "marketing");
  track(CAREFUL, MARKETING, { event_id: "m-2" });
  page.load();
  expect(seen).toEqual([
    "m-1 held",
    "x-1 held",
    "x-1 denied",
    "x-2 denied",
    "m-2 waiting",
    "m-1 handedOver",
    "m-2 handedOver",
  ]);
});

test("unknown bases and decisions change nothing, and are warned of once each", () => {
  start(CAREFUL);
  for (let time = 0; time < 2; time += 1) {
    grantConsent(CAREFUL, "statistics");
    grantConsent(CAREFUL, "toString");
    for (const decision of [true, "yes", "Granted", null, 1]) decide(CAREFUL, { marketing: decision });
  }
  decide(CAREFUL, { marketing: undefined });
  start(CAREFUL, { consent: { marketing: true, ["x".repeat(50)]: "granted" } } as unknown as StartOptions);
  track(CAREFUL, MARKETING, { event_id: "m-1" });
  expect([page.scripts.length, report(CAREFUL).held]).toEqual([1, { marketing: 1 }]);
  const told = (basis: string) =>
    `[shop] consent.${basis} was not taken as it is: it breaks the rule decision`;
  expect(page.warnings).toEqual([
    told("statistics"),
    told("toString"),
    told("marketing"),
    told("x".repeat(40)),
  ]);
});

test("what a page adds to every object opens no gate", () => {
  const everyObject = Object.prototype as { marketing?: string };
  Object.defineProperty(everyObject, "marketing", { value: "granted", configurable: true });
  try {
    start(CAREFUL, { consent: {} });
    track(CAREFUL, MARKETING, { event_id: "m-1" });
    expect([page.scripts.length, report(CAREFUL).held]).toEqual([1, { marketing: 1 }]);
  } finally {
    Reflect.deleteProperty(everyObject, "marketing");
  }
});

test("without a page consent is ignored silently", () => {
  closePage();
  const before = Reflect.ownKeys(globalThis);
  grantConsent(WEB, "marketing");
  denyConsent(WEB, "marketing");
  expect(Reflect.ownKeys(globalThis)).toEqual(before);
});

const basis = fc.constantFrom("marketing", "analytics");
const step = fc.oneof(
  fc.record({ does: fc.constant("track"), basis: fc.constantFrom("none", "marketing", "analytics") }),
  fc.record({ does: fc.constant("grant"), basis }),
  fc.record({ does: fc.constant("deny"), basis }),
  fc.record({ does: fc.constant("start"), basis }),
  fc.record({ does: fc.constant("load"), basis }),
);

test("nothing ungranted is sent, nothing granted lost, and each basis keeps its order", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      closePage();
      page = openPage();
      // What must have been sent and dropped, by the plainest model of the rules.
      const sent: string[] = [];
      let waiting: string[] = [];
      let held: string[] = [];
      let denied = 0;
      let started = false;
      let loaded = false;
      const decisions = new Map<string, string>([["none", "granted"]]);
      const isOf = (wanted: string) => (id: string) => id.startsWith(wanted);

      for (const [index, { does, basis: of }] of steps.entries()) {
        const id = `${of}-${index}`;
        if (does === "track") {
          track(WEB, BY_BASIS[of] as PixelEvent, { event_id: id });
          if (decisions.get(of) === "granted") waiting.push(id);
          else if (decisions.get(of) === "denied") denied += 1;
          else held.push(id);
        } else if (does === "grant") {
          grantConsent(WEB, of);
          decisions.set(of, "granted");
          waiting.push(...held.filter(isOf(of)));
          held = held.filter((each) => !isOf(of)(each));
        } else if (does === "deny") {
          denyConsent(WEB, of);
          decisions.set(of, "denied");
          denied += [...held, ...waiting].filter(isOf(of)).length;
          held = held.filter((each) => !isOf(of)(each));
          waiting = waiting.filter((each) => !isOf(of)(each));
        } else if (does === "start") {
          start(WEB);
          started = true;
        } else if (page.window.fbq !== undefined) {
          page.load();
          loaded = true;
        }
        if (started && loaded) sent.push(...waiting.splice(0));
        expect(page.events().map((call) => (call.at(-1) as { eventID: string }).eventID)).toEqual(sent);
      }
      expect(report(WEB)).toMatchObject({
        handedOver: sent.length,
        waiting: waiting.length,
        denied,
        failed: 0,
        lost: 0,
      });
    }),
    { numRuns: 500 },
  );
});
