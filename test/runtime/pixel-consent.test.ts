import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { denyConsent, grantConsent } from "../../generator/runtime/pixel/consent.js";
import { observe } from "../../generator/runtime/pixel/observe.js";
import type { PixelEvent, PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { report } from "../../generator/runtime/pixel/report.js";
import { start } from "../../generator/runtime/pixel/start.js";
import { track } from "../../generator/runtime/pixel/track.js";
import { closePage, type FakePage, openPage } from "./fake-page.js";

const WEB: PixelSource = {
  contract: "shop",
  source: "web",
  pixels: [{ name: "main", id: "111" }],
  only: true,
  ownPageView: false,
};

const FREE: PixelEvent = { event: "form_sent", name: "Lead", standard: true, parameters: () => ({}) };
const BY_BASIS: Readonly<Record<string, PixelEvent>> = {
  none: FREE,
  marketing: { ...FREE, consent: "marketing" },
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
  return page.calls
    .filter(([method]) => method !== "init")
    .map((call) => (call.at(-1) as { eventID: string }).eventID);
}

test("before consent nothing is loaded; with it, the basis's events go out in the order of the calls", () => {
  start(WEB);
  track(WEB, MARKETING, "m-1");
  track(WEB, ANALYTICS, "x-1");
  track(WEB, MARKETING, "m-2");
  expect([page.window.fbq, page.scripts.length, report(WEB).held]).toEqual([
    undefined,
    1,
    { marketing: 2, analytics: 1 },
  ]);
  grantConsent(WEB, "marketing");
  track(WEB, MARKETING, "m-3");
  expect(idsSent()).toEqual(["m-1", "m-2", "m-3"]);
  expect(report(WEB)).toMatchObject({ sent: 3, held: { analytics: 1 }, denied: 0 });
});

test("an event without a basis never waits for one", () => {
  start(WEB);
  track(WEB, MARKETING, "m-1");
  track(WEB, FREE, "f-1");
  expect(idsSent()).toEqual(["f-1"]);
});

test("a denial empties the queue and drops what comes later, until the visitor thinks again", () => {
  start(WEB);
  track(WEB, MARKETING, "m-1");
  denyConsent(WEB, "marketing");
  track(WEB, MARKETING, "m-2");
  grantConsent(WEB, "marketing");
  track(WEB, MARKETING, "m-3");
  expect(idsSent()).toEqual(["m-3"]);
  expect(report(WEB)).toMatchObject({ sent: 1, held: {}, denied: 2 });
});

test("a denial also reaches what was granted and found no library yet", () => {
  grantConsent(WEB, "marketing");
  track(WEB, MARKETING, "m-1");
  track(WEB, FREE, "f-1");
  denyConsent(WEB, "marketing");
  start(WEB);
  expect(idsSent()).toEqual(["f-1"]);
  expect(report(WEB)).toMatchObject({ sent: 1, unsent: 0, denied: 1 });
});

test("the start takes what the visitor decided earlier, denials first", () => {
  track(WEB, MARKETING, "m-1");
  track(WEB, ANALYTICS, "x-1");
  start(WEB, { consent: { marketing: "granted", analytics: "denied" } });
  track(WEB, ANALYTICS, "x-2");
  expect(idsSent()).toEqual(["m-1"]);
  expect(report(WEB)).toMatchObject({ sent: 1, held: {}, denied: 2 });
});

test("consent before the start is remembered", () => {
  grantConsent(WEB, "marketing");
  track(WEB, MARKETING, "m-1");
  expect(report(WEB)).toMatchObject({ held: {}, unsent: 1 });
  start(WEB);
  expect(idsSent()).toEqual(["m-1"]);
});

test("at most 500 events of a basis are held; the oldest make room and are counted", () => {
  for (let number = 0; number < 501; number += 1) track(WEB, MARKETING, `m-${number}`);
  expect(report(WEB)).toMatchObject({ held: { marketing: 500 }, unsent: 1 });
});

test("an observer hears of holding, denial and sending", () => {
  const seen: string[] = [];
  observe(WEB, ({ eventID, outcome }) => seen.push(`${eventID} ${outcome}`));
  start(WEB);
  track(WEB, MARKETING, "m-1");
  track(WEB, ANALYTICS, "x-1");
  denyConsent(WEB, "analytics");
  track(WEB, ANALYTICS, "x-2");
  grantConsent(WEB, "marketing");
  expect(seen).toEqual(["m-1 held", "x-1 held", "x-1 denied", "x-2 denied", "m-1 sent"]);
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
      const decisions = new Map<string, string>([["none", "granted"]]);
      const isOf = (wanted: string) => (id: string) => id.startsWith(wanted);
      const go = (ids: readonly string[]): void => void (started ? sent : waiting).push(...ids);

      for (const [index, { does, basis: of }] of steps.entries()) {
        const id = `${of}-${index}`;
        if (does === "track") {
          track(WEB, BY_BASIS[of] as PixelEvent, id);
          if (decisions.get(of) === "granted") go([id]);
          else if (decisions.get(of) === "denied") denied += 1;
          else held.push(id);
        } else if (does === "grant") {
          grantConsent(WEB, of);
          decisions.set(of, "granted");
          go(held.filter(isOf(of)));
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
          sent.push(...waiting.splice(0));
        } else if (page.window.fbq !== undefined) page.load();
      }
      expect(idsSent()).toEqual(sent);
      expect(report(WEB)).toMatchObject({ sent: sent.length, unsent: waiting.length, denied, failed: 0 });
    }),
    { numRuns: 500 },
  );
});
