import { afterEach, beforeEach, expect, test } from "vitest";
import { denyConsent, grantConsent } from "../../generator/runtime/pixel/consent.js";
import { observe } from "../../generator/runtime/pixel/observe.js";
import type { PixelEvent } from "../../generator/runtime/pixel/pixel-event.js";
import type { PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { report } from "../../generator/runtime/pixel/report.js";
import { start } from "../../generator/runtime/pixel/start.js";
import { track, trackNew } from "../../generator/runtime/pixel/track.js";
import { object, required } from "../../generator/runtime/shared/read-object.js";
import { text } from "../../generator/runtime/shared/reader.js";
import { addBaseCode, closePage, type FakePage, openPage } from "./fake-page.js";

const WEB: PixelSource = {
  contract: "shop",
  source: "web",
  pixels: [{ name: "main", id: "111", consent: ["marketing"], always: true }],
};
const LEAD: PixelEvent = {
  event: "form_sent",
  name: "Lead",
};
const PAGE_VIEW: PixelEvent = { ...LEAD, event: "page_seen", name: "PageView", automatic: true };
const CAREFUL: PixelEvent = { ...PAGE_VIEW, consent: "marketing" };

const view = (id: string) => ["trackSingle", "111", "PageView", {}, { eventID: id }];

let page: FakePage;

beforeEach(() => {
  page = openPage();
  addBaseCode(page);
  start(WEB);
});

afterEach(closePage);

test("an address has one page view, however often a component is mounted, and the id of the first is the id", () => {
  const seen: string[] = [];
  observe(WEB, ({ outcome }) => seen.push(outcome));
  const first = trackNew(WEB, PAGE_VIEW, {});
  expect(trackNew(WEB, PAGE_VIEW, {})).toBe(first);
  track(WEB, LEAD, { event_id: "a-1" });
  track(WEB, PAGE_VIEW, { event_id: "p-2" });
  expect(page.events()).toEqual([view(first), ["trackSingle", "111", "Lead", {}, { eventID: "a-1" }]]);
  expect(report(WEB)).toMatchObject({ handedOver: 2, repeated: 2 });
  expect(seen).toEqual(["waiting", "handedOver", "repeated", "waiting", "handedOver", "repeated"]);
});

test("each change of the address is a page view, the way back too", () => {
  const ids = ["/", "/a", "/a?b", "/a#c", "/"].map((address) => {
    page.visit(`https://shop.example${address}`);
    return trackNew(WEB, PAGE_VIEW, {});
  });
  expect(page.events()).toEqual(ids.map(view));
  expect(new Set(ids).size).toBe(5);
  expect(report(WEB).repeated).toBe(0);
});

test("each pixel has its own page views: those of a part of the site do not displace those of the whole", () => {
  const site: PixelSource = {
    ...WEB,
    source: "site",
    pixels: ["main", "jobs"].map((name, index) => ({ name, id: `${index + 1}`, consent: ["marketing"] })),
  };
  const whole: PixelEvent = { ...CAREFUL, pixels: ["main"] };
  const part: PixelEvent = { ...CAREFUL, event: "career_page_seen", pixels: ["jobs"] };
  start(site, { consent: { marketing: "granted" } });
  const first = trackNew(site, whole, {});
  const second = trackNew(site, part, {});
  expect([trackNew(site, whole, {}), trackNew(site, part, {})]).toEqual([first, second]);
  page.visit("https://shop.example/a");
  const third = trackNew(site, part, {});
  const fourth = trackNew(site, CAREFUL, {});
  expect(page.events().map(([, pixel, , , options]) => [pixel, options])).toEqual([
    ["1", { eventID: first }],
    ["2", { eventID: second }],
    ["2", { eventID: third }],
    ["1", { eventID: fourth }],
  ]);
  expect(report(site)).toMatchObject({ handedOver: 4, repeated: 2 });
});

test("other events may happen at one address as often as they like", () => {
  for (const id of ["a-1", "a-2"]) track(WEB, LEAD, { event_id: id });
  expect([page.events().length, report(WEB).repeated]).toEqual([2, 0]);
});

test("a page view that waits for consent is one, too", () => {
  const first = trackNew(WEB, CAREFUL, {});
  expect(trackNew(WEB, CAREFUL, {})).toBe(first);
  grantConsent(WEB, "marketing");
  expect(trackNew(WEB, CAREFUL, {})).toBe(first);
  expect(page.events()).toEqual([view(first)]);
});

test("a page view that was denied is none: whoever then consents is seen", () => {
  trackNew(WEB, CAREFUL, {});
  denyConsent(WEB, "marketing");
  const denied = [trackNew(WEB, CAREFUL, {}), trackNew(WEB, CAREFUL, {})];
  expect(new Set(denied).size).toBe(2);
  grantConsent(WEB, "marketing");
  const seen = trackNew(WEB, CAREFUL, {});
  expect(page.events()).toEqual([view(seen)]);
  expect(report(WEB)).toMatchObject({ denied: 3, repeated: 0 });
});

test("a page view that was refused for want of an id is none: whoever then gives the id is seen", () => {
  const idless: PixelSource = {
    ...WEB,
    source: "idless",
    pixels: [{ name: "main", consent: [], always: true }],
  };
  start(idless);
  track(idless, PAGE_VIEW, { event_id: "p-1" });
  start(idless, { pixels: { main: "111" } });
  track(idless, PAGE_VIEW, { event_id: "p-2" });
  expect(page.events()).toEqual([view("p-2")]);
  expect(report(idless)).toMatchObject({ handedOver: 1, repeated: 0, refused: [{ event: "page_seen" }] });
});

test("the id of an earlier address is never given to a page view that is denied or refused", () => {
  const first = trackNew(WEB, CAREFUL, {});
  page.visit("https://shop.example/a");
  denyConsent(WEB, "marketing");
  expect(trackNew(WEB, CAREFUL, {})).not.toBe(first);
  const demanding = { ...PAGE_VIEW, parameters: object({ content_name: required(text()) }) };
  expect(trackNew(WEB, demanding, {})).not.toBe(first);
});

test("where the page has no address, every page view is one", () => {
  Reflect.deleteProperty(globalThis, "location");
  track(WEB, PAGE_VIEW, { event_id: "p-1" });
  track(WEB, PAGE_VIEW, { event_id: "p-2" });
  expect(page.events()).toEqual([view("p-1"), view("p-2")]);
});
