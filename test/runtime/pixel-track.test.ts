import { afterEach, beforeEach, expect, test } from "vitest";
import { observe } from "../../generator/runtime/pixel/observe.js";
import type { PixelEvent, PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { report } from "../../generator/runtime/pixel/report.js";
import { start } from "../../generator/runtime/pixel/start.js";
import { track } from "../../generator/runtime/pixel/track.js";
import { ContractViolation } from "../../generator/runtime/shared/contract-violation.js";
import { closePage, type FakePage, openPage } from "./fake-page.js";

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
const QUOTE: PixelEvent = { ...LEAD, event: "quote_asked", name: "QuoteAsked", standard: false };

let page: FakePage;

beforeEach(() => {
  page = openPage();
});

afterEach(closePage);

test("the only pixel is reached by track and trackCustom, the id in the fourth argument only", () => {
  start(ONE);
  track(ONE, { ...LEAD, parameters: () => ({ value: 1, currency: "EUR" }) }, "a-1");
  track(ONE, QUOTE, () => "a-2");
  page.load();
  expect(page.calls).toEqual([
    ["init", "111"],
    ["track", "Lead", { value: 1, currency: "EUR" }, { eventID: "a-1" }],
    ["trackCustom", "QuoteAsked", {}, { eventID: "a-2" }],
  ]);
});

test("each of several pixels is named, so that no foreign one is reached", () => {
  start(TWO, { pixels: { brand: "222" } });
  track(TWO, LEAD, "a-1");
  track(TWO, { ...QUOTE, pixels: ["brand"] }, "a-2");
  page.load();
  expect(page.calls).toEqual([
    ["init", "111"],
    ["init", "222"],
    ["trackSingle", "111", "Lead", {}, { eventID: "a-1" }],
    ["trackSingle", "222", "Lead", {}, { eventID: "a-1" }],
    ["trackSingleCustom", "222", "QuoteAsked", {}, { eventID: "a-2" }],
  ]);
  expect(report(TWO).sent).toBe(2);
});

test("two names of one pixel send once", () => {
  start(TWO, { pixels: { brand: "111" } });
  track(TWO, LEAD, "a-1");
  page.load();
  expect(page.calls).toEqual([
    ["init", "111"],
    ["trackSingle", "111", "Lead", {}, { eventID: "a-1" }],
  ]);
});

const NO_ID = {
  path: "pixels.brand",
  rule: "required",
  text: "needs its id, as a text of digits, when the Pixel is started",
};

test("a pixel without an id is reported, and costs the others nothing", () => {
  start(TWO, { pixels: { brand: "G-222" } });
  track(TWO, { ...LEAD, pixels: ["brand"] }, "a-1");
  expect(page.scripts.length).toBe(1);
  track(TWO, LEAD, "a-2");
  page.load();
  expect(page.calls).toEqual([
    ["init", "111"],
    ["trackSingle", "111", "Lead", {}, { eventID: "a-2" }],
  ]);
  expect(report(TWO)).toEqual({
    loaded: true,
    sent: 1,
    unsent: 0,
    held: {},
    denied: 0,
    refused: [
      { event: "form_sent", violations: [NO_ID] },
      { event: "form_sent", violations: [NO_ID] },
    ],
    failed: 0,
    limitedLate: false,
  });
});

test("what is absent is left out, in contents too, and what waits does not change any more", () => {
  const contents = [{ id: "MUG", quantity: 1, item_price: undefined, brand: null }, null];
  const parameters = {
    value: 0,
    currency: undefined,
    coupon: null,
    ok: false,
    content_ids: ["a", null],
    contents,
  };
  track(ONE, { ...LEAD, parameters: () => parameters }, "a-1");
  parameters.value = 7;
  parameters.content_ids.push("b");
  contents.length = 0;
  start(ONE);
  page.load();
  expect(page.calls[1]).toStrictEqual([
    "track",
    "Lead",
    { value: 0, ok: false, content_ids: ["a"], contents: [{ id: "MUG", quantity: 1 }] },
    { eventID: "a-1" },
  ]);
});

test("an id that cannot be built refuses the event, and nothing is thrown to the page", () => {
  const violation = { path: "order_id", rule: "event-id-part", text: "must be text" };
  const seen: unknown[] = [];
  observe(ONE, (observation) => seen.push(observation));
  start(ONE);
  track(ONE, LEAD, () => {
    throw new ContractViolation([violation]);
  });
  track(ONE, LEAD, "no id");
  track(ONE, LEAD, () => "");
  const broken = () => (undefined as unknown as { value: object }).value as Record<string, unknown>;
  track(ONE, { ...LEAD, parameters: broken }, "a-1");
  const cyclic: Record<string, unknown> = {};
  cyclic["self"] = cyclic;
  track(ONE, { ...LEAD, parameters: () => cyclic }, "a-2");

  const unfit = {
    path: "event_id",
    rule: "pattern",
    text: "must be an id of 1 to 128 letters, digits, dots, hyphens or underscores",
  };
  const unreadable = {
    path: "parameters",
    rule: "type",
    text: "could not be read; was every argument passed?",
  };
  const refused = [violation, unfit, unfit, unreadable, unreadable];
  expect(report(ONE).refused).toEqual(
    refused.map((reason) => ({ event: "form_sent", violations: [reason] })),
  );
  expect(seen).toEqual(
    refused.map((reason) => ({ event: "form_sent", name: "Lead", outcome: "refused", violations: [reason] })),
  );
  expect(page.scripts.length).toBe(1);
});

test("the first PageView goes by track, later ones by the call that fbq does not drop", () => {
  start(ONE);
  track(ONE, PAGE_VIEW, "p-1");
  track(ONE, LEAD, "a-1");
  track(ONE, PAGE_VIEW, "p-2");
  page.load();
  expect(page.calls).toEqual([
    ["init", "111"],
    ["track", "PageView", {}, { eventID: "p-1" }],
    ["track", "Lead", {}, { eventID: "a-1" }],
    ["trackSingle", "111", "PageView", {}, { eventID: "p-2" }],
  ]);
});

test("an observer sees each event as it is handed over, and its faults cost nothing", () => {
  const seen: unknown[] = [];
  observe(ONE, (observation) => {
    seen.push(observation);
    throw new Error("in the observer");
  });
  track(ONE, { ...LEAD, parameters: () => ({ value: 1, coupon: undefined }) }, "a-1");
  start(ONE);
  observe(ONE, undefined);
  track(ONE, LEAD, "a-2");
  const event = {
    event: "form_sent",
    name: "Lead",
    eventID: "a-1",
    parameters: { value: 1 },
    violations: [],
  };
  expect(seen).toStrictEqual([
    { ...event, outcome: "waiting" },
    { ...event, outcome: "sent" },
  ]);
  expect(report(ONE).unsent).toBe(2);
});

test("keys are for observers alone", () => {
  const seen: unknown[] = [];
  observe(ONE, ({ eventID, keys }) => seen.push({ eventID, keys }));
  start(ONE);
  track(ONE, { ...LEAD, keys: () => ({ visit: "V-9", till: undefined }) }, "visit-V-9");
  track(ONE, LEAD, "a-1");
  page.load();
  expect(seen).toStrictEqual([
    { eventID: "visit-V-9", keys: { visit: "V-9" } },
    { eventID: "a-1", keys: undefined },
  ]);
  expect(page.calls).toEqual([
    ["init", "111"],
    ["track", "Lead", {}, { eventID: "visit-V-9" }],
    ["track", "Lead", {}, { eventID: "a-1" }],
  ]);
});

test("without a page every function is silent and remembers nothing", () => {
  closePage();
  const before = Reflect.ownKeys(globalThis);
  start(ONE, { consent: { marketing: "granted" } });
  track(ONE, LEAD, "a-1");
  observe(ONE, () => {});
  expect(report(ONE)).toEqual({
    loaded: false,
    sent: 0,
    unsent: 0,
    held: {},
    denied: 0,
    refused: [],
    failed: 0,
    limitedLate: false,
  });
  expect(Reflect.ownKeys(globalThis)).toEqual(before);
});
