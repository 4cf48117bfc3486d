import { afterEach, beforeEach, expect, test } from "vitest";
import { observe } from "../../generator/runtime/pixel/observe.js";
import type { PixelEvent } from "../../generator/runtime/pixel/pixel-event.js";
import type { PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { report } from "../../generator/runtime/pixel/report.js";
import { start } from "../../generator/runtime/pixel/start.js";
import { track, trackNew } from "../../generator/runtime/pixel/track.js";
import { constantCurrency, currency } from "../../generator/runtime/shared/currency.js";
import { idText } from "../../generator/runtime/shared/event-id.js";
import { money } from "../../generator/runtime/shared/money.js";
import { list } from "../../generator/runtime/shared/read-list.js";
import { object, optional, required } from "../../generator/runtime/shared/read-object.js";
import { flag, number, text } from "../../generator/runtime/shared/reader.js";
import { addBaseCode, closePage, type FakePage, initialised, openPage } from "./fake-page.js";

const ONE: PixelSource = {
  contract: "shop",
  source: "web",
  pixels: [{ name: "main", id: "111", consent: [], always: true }],
};
const TWO: PixelSource = {
  ...ONE,
  pixels: [
    { name: "main", id: "111", consent: ["marketing"], always: true },
    { name: "brand", consent: ["marketing"], always: true },
  ],
};

const LEAD: PixelEvent = {
  event: "form_sent",
  name: "Lead",
};
const SALE: PixelEvent = {
  ...LEAD,
  parameters: object(
    {
      value: required(number({ minimum: 0 })),
      currency: required(currency()),
      coupon: optional(text({ maxLength: 8 })),
      ok: optional(flag()),
      content_ids: optional(list(text())),
    },
    money("currency", { value: "object" }),
  ),
};
const QUOTE: PixelEvent = { ...LEAD, event: "quote_asked", name: "QuoteAsked", custom: true };

const lead = (id: string, pixel = "111") => ["trackSingle", pixel, "Lead", {}, { eventID: id }];
const EUR = { value: 1, currency: "EUR" };

let page: FakePage;

beforeEach(() => {
  page = openPage();
  addBaseCode(page);
});

afterEach(closePage);

test("the pixel is always named, its id as text, and the event's id is in the last argument only", () => {
  start(ONE);
  track(ONE, SALE, { parameters: EUR, event_id: "a-1" });
  track(ONE, QUOTE, { event_id: "a-2" });
  expect(page.calls).toEqual([
    ...initialised("111"),
    ["trackSingle", "111", "Lead", EUR, { eventID: "a-1" }],
    ["trackSingleCustom", "111", "QuoteAsked", {}, { eventID: "a-2" }],
  ]);
});

test("each of several pixels is named, and an event may be for some of them", () => {
  start(TWO, { pixels: { brand: "222" } });
  track(TWO, LEAD, { event_id: "a-1" });
  track(TWO, { ...QUOTE, pixels: ["brand"] }, { event_id: "a-2" });
  expect(page.calls).toEqual([
    ...initialised("111"),
    ...initialised("222"),
    lead("a-1"),
    lead("a-1", "222"),
    ["trackSingleCustom", "222", "QuoteAsked", {}, { eventID: "a-2" }],
  ]);
  expect(report(TWO).handedOver).toBe(2);
});

test("a call may choose among the event's pixels, and no others", () => {
  start(TWO, { pixels: { brand: "222" } });
  track(TWO, LEAD, { event_id: "a-1", pixels: ["brand"] });
  track(TWO, LEAD, { event_id: "a-2", pixels: undefined });
  for (const pixels of [["main"], "brand", ["other"], [7], {}]) {
    track(TWO, { ...LEAD, pixels: ["brand"] }, { event_id: "a-3", pixels });
  }
  expect(page.events()).toEqual([lead("a-1", "222"), lead("a-2"), lead("a-2", "222")]);
  const violation = {
    path: "pixels",
    rule: "pixel-names",
    text: "breaks the rule pixel-names",
  };
  expect(report(TWO).refused).toEqual(Array(5).fill({ event: "form_sent", violations: [violation] }));
});

test("two names of one pixel send once", () => {
  start(TWO, { pixels: { brand: "111" } });
  track(TWO, LEAD, { event_id: "a-1" });
  expect(page.calls).toEqual([...initialised("111"), lead("a-1")]);
});

test("a pixel without an id is reported, and costs the others nothing", () => {
  start(TWO, { pixels: { brand: "G-222" } });
  track(TWO, { ...LEAD, pixels: ["brand"] }, { event_id: "a-1" });
  track(TWO, LEAD, { event_id: "a-2" });
  expect(page.calls).toEqual([...initialised("111"), lead("a-2")]);
  expect(report(TWO)).toEqual({
    loaded: true,
    handedOver: 1,
    waiting: 0,
    held: {},
    denied: 0,
    repeated: 0,
    lost: 0,
    refused: [
      {
        event: "form_sent",
        violations: [
          {
            path: "pixels",
            rule: "no-pixel",
            text: "breaks the rule no-pixel",
          },
        ],
      },
    ],
    dropped: [],
    failed: 0,
    limitedLate: false,
    otherPerson: false,
    usedByPage: [],
  });
});

test("what is absent is left out, and what waits does not change any more", () => {
  const parameters = {
    value: 0,
    currency: "eur",
    coupon: null,
    ok: false,
    content_ids: ["a", "b"],
    secret: "s",
  };
  track(ONE, SALE, { parameters, event_id: "a-1" });
  parameters.value = 7;
  parameters.content_ids.push("c");
  start(ONE);
  expect(page.events()).toStrictEqual([
    [
      "trackSingle",
      "111",
      "Lead",
      { value: 0, currency: "EUR", ok: false, content_ids: ["a", "b"] },
      { eventID: "a-1" },
    ],
  ]);
});

test("what is required and bad refuses the event, what is optional is left out, and neither is said with its value", () => {
  start(ONE);
  for (let time = 0; time < 2; time += 1) {
    track(ONE, SALE, { parameters: { value: "9,99", currency: "SECRET" }, event_id: "a-1" });
    track(ONE, SALE, { parameters: { ...EUR, coupon: "SECRET-SECRET" }, event_id: "a-2" });
  }
  track(ONE, SALE, { event_id: "a-3" });
  expect(page.events()).toEqual(Array(2).fill(["trackSingle", "111", "Lead", EUR, { eventID: "a-2" }]));
  const value = { path: "parameters.value", rule: "type", text: "breaks the rule type" };
  const unknown = {
    path: "parameters.currency",
    rule: "currency",
    text: "breaks the rule currency",
  };
  const missing = ["value", "currency"].map((name) => ({
    path: `parameters.${name}`,
    rule: "required",
    text: "is required",
  }));
  const bad = { event: "form_sent", violations: [value, unknown] };
  expect(report(ONE).refused).toEqual([bad, bad, { event: "form_sent", violations: missing }]);
  const long = {
    event: "form_sent",
    path: "parameters.coupon",
    rule: "maxLength",
    text: "breaks the rule maxLength",
  };
  expect(report(ONE).dropped).toEqual([long, long]);
  expect(page.warnings).toEqual([
    "[shop] form_sent was not sent: parameters.value breaks the rule type",
    "[shop] form_sent was not sent: parameters.currency breaks the rule currency",
    "[shop] form_sent was sent without: parameters.coupon breaks the rule maxLength",
    "[shop] form_sent was not sent: parameters.value is required",
    "[shop] form_sent was not sent: parameters.currency is required",
  ]);
});

test("another currency than the one that the contract states refuses the event", () => {
  const parameters = object({ value: required(number()), currency: constantCurrency("EUR") });
  start(ONE);
  for (const given of ["USD", "eur", undefined]) {
    track(ONE, { ...LEAD, parameters }, { parameters: { value: 1, currency: given }, event_id: "a-1" });
  }
  expect(page.events()).toEqual(Array(2).fill(["trackSingle", "111", "Lead", EUR, { eventID: "a-1" }]));
  expect(report(ONE).refused.length).toBe(1);
});

test("an id that cannot be built or taken refuses the event, and nothing is thrown to the page", () => {
  const seen: unknown[] = [];
  observe(ONE, (observation) => seen.push(observation));
  start(ONE);
  track(ONE, { ...SALE, id: () => ["sale-", idText("coupon")] }, { parameters: EUR });
  for (const event_id of ["no id", "", undefined, null, 7, {}]) track(ONE, LEAD, { event_id });
  const throwing = {
    get value(): number {
      throw new Error("in a getter");
    },
  };
  track(ONE, SALE, { parameters: throwing, event_id: "a-1" });

  const unbuilt = {
    path: "parameters.coupon",
    rule: "event-id-part",
    text: "breaks the rule type",
  };
  const unfit = {
    path: "event_id",
    rule: "event-id",
    text: "breaks the rule event-id",
  };
  const missing = { path: "event_id", rule: "required", text: "is required" };
  const unreadable = { path: "values", rule: "unreadable", text: "breaks the rule unreadable" };
  const refused = [unbuilt, unfit, unfit, missing, missing, unfit, unfit, unreadable];
  expect(report(ONE).refused).toEqual(
    refused.map((reason) => ({ event: "form_sent", violations: [reason] })),
  );
  expect(seen).toMatchObject(
    refused.map((reason) => ({
      declared: { event: "form_sent", name: "Lead" },
      outcome: "refused",
      violations: [reason],
      dropped: [],
    })),
  );
  expect(page.events()).toEqual([]);
});

test("an id that is made here comes back, and differs each time", () => {
  start(ONE);
  const ids = [trackNew(ONE, LEAD, {}), trackNew(ONE, LEAD, {})];
  expect(page.events()).toEqual(ids.map((id) => lead(id)));
  expect(new Set(ids).size).toBe(2);
});
