import { afterEach, beforeEach, expect, test } from "vitest";
import { explain } from "../../generator/runtime/pixel/explain.js";
import { observe } from "../../generator/runtime/pixel/observe.js";
import type { PixelEvent } from "../../generator/runtime/pixel/pixel-event.js";
import type { PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { report } from "../../generator/runtime/pixel/report.js";
import { start } from "../../generator/runtime/pixel/start.js";
import { track, trackNew } from "../../generator/runtime/pixel/track.js";
import { idText } from "../../generator/runtime/shared/event-id.js";
import { object, optional, required } from "../../generator/runtime/shared/read-object.js";
import { number, text } from "../../generator/runtime/shared/reader.js";
import { addBaseCode, closePage, type FakePage, initialised, openPage } from "./fake-page.js";

const WEB: PixelSource = {
  contract: "shop",
  source: "web",
  pixels: [{ name: "main", id: "111", consent: [], always: true }],
};
const LEAD: PixelEvent = {
  event: "form_sent",
  name: "Lead",
};
const SALE: PixelEvent = {
  ...LEAD,
  parameters: object({ value: required(number()), coupon: optional(text()) }),
};
const VISIT: PixelEvent = {
  ...LEAD,
  id: () => ["visit-", idText("visit")],
  keys: object({ visit: required(text()), till: optional(text()) }),
};

let page: FakePage;

beforeEach(() => {
  page = openPage();
});

afterEach(closePage);

test("an observer sees each event as it is handed over, and its faults cost nothing", () => {
  const seen: unknown[] = [];
  observe(WEB, (observation) => {
    seen.push(observation);
    throw new Error("in the observer");
  });
  track(WEB, SALE, { parameters: { value: 1, coupon: 7 }, event_id: "a-1" });
  start(WEB);
  page.load();
  observe(WEB, undefined);
  track(WEB, LEAD, { event_id: "a-2" });
  const pixels = ["main"];
  const declared = Object.assign(Object.create(null), { pixels, ...SALE });
  const prepared = {
    declared,
    pixels,
    keys: {},
    parameters: { value: 1 },
    eventID: "a-1",
  };
  const event = { declared, prepared, violations: [] };
  const dropped = { path: "parameters.coupon", rule: "type", text: "breaks the rule type" };
  expect(seen).toStrictEqual([
    { ...event, outcome: "waiting", dropped: [dropped] },
    { ...event, outcome: "handedOver", dropped: [] },
  ]);
  expect(report(WEB).handedOver).toBe(2);
});

test("keys are for observers alone", () => {
  const seen: unknown[] = [];
  observe(WEB, ({ prepared, outcome }) => {
    if (outcome === "handedOver") seen.push({ eventID: prepared?.eventID, keys: prepared?.keys });
  });
  addBaseCode(page);
  start(WEB);
  track(WEB, VISIT, { keys: { visit: "V-9", till: undefined, secret: "s" } });
  track(WEB, LEAD, { event_id: "a-1" });
  expect(seen).toStrictEqual([
    { eventID: "visit-V-9", keys: { visit: "V-9" } },
    { eventID: "a-1", keys: {} },
  ]);
  expect(page.calls).toEqual([
    ...initialised("111"),
    ["trackSingle", "111", "Lead", {}, { eventID: "visit-V-9" }],
    ["trackSingle", "111", "Lead", {}, { eventID: "a-1" }],
  ]);
});

test("the debug module says what happens to each event, what is wrong, and whose calls are lost", () => {
  addBaseCode(page);
  Object.assign(page.window.fbq ?? {}, { getState: () => ({ pixels: [{ id: "111" }] }) });
  start(WEB);
  explain(WEB, "shop.contract.yaml");
  track(WEB, SALE, { parameters: { value: 1, coupon: 7 }, event_id: "a-1" });
  track(WEB, SALE, { parameters: { value: "1" }, event_id: "a-2" });
  const head = "[shop] form_sent (Meta Lead)";
  expect(page.warnings).toEqual([
    "[shop] form_sent was sent without: parameters.coupon must be text, not a number",
    `${head}: waiting, but it breaks shop.contract.yaml:\n  parameters.coupon must be text, not a number (type)`,
    "[shop] The page itself uses the pixel 111, and its own calls do not reach it; startPixel({ shared: true }) lets them through.",
    `${head}: handedOver`,
    "[shop] form_sent was not sent: parameters.value must be a number, not text",
    `${head}: refused, but it breaks shop.contract.yaml:\n  parameters.value must be a number, not text (type)`,
  ]);
});

test("without a page every function is silent and remembers nothing", () => {
  closePage();
  const before = Reflect.ownKeys(globalThis);
  start(WEB, { consent: { marketing: "granted" } });
  track(WEB, LEAD, { event_id: "a-1" });
  expect(trackNew(WEB, LEAD, {})).toMatch(/^[0-9a-f-]{36}$/);
  observe(WEB, () => {});
  explain(WEB, "shop.contract.yaml");
  expect(report(WEB)).toEqual({
    loaded: false,
    handedOver: 0,
    waiting: 0,
    held: {},
    denied: 0,
    repeated: 0,
    lost: 0,
    refused: [],
    dropped: [],
    failed: 0,
    limitedLate: false,
    otherPerson: false,
    usedByPage: [],
  });
  expect(Reflect.ownKeys(globalThis)).toEqual(before);
});
