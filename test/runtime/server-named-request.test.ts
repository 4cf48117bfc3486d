import { expect, test } from "vitest";
import { type Destinations, toNamedRequest } from "../../generator/runtime/server/named-request.js";
import { rememberPixels } from "../../generator/runtime/server/own-pixels.js";
import type { ServerEvent } from "../../generator/runtime/server/server-event.js";
import { ContractViolation } from "../../generator/runtime/shared/contract-violation.js";

const NOW = 1795552000;

const CLUB: Destinations = {
  pixels: { shop: { variable: "META_PIXEL_ID" }, club: { id: "2222222222" } },
  events: {
    Purchase: { order_paid: ["shop"], membership_paid: ["club"] },
    Lead: { enquiry_sent: ["shop"], visit_booked: ["shop", "club"] },
    Contact: { call_answered: ["club"] },
  },
};
const SHOP = { pixel: { shop: "1111111111" }, now: NOW } as const;
const TO_CLUB = { pixel: { club: "2222222222" }, now: NOW } as const;

/** An event as a queue hands it back. */
function queued(event_name: string): ServerEvent {
  const event: ServerEvent = {
    event_name,
    event_time: NOW,
    event_id: "A-1",
    action_source: "website",
    user_data: { fbp: "fb.1.1700000000000.123" },
  };
  return JSON.parse(JSON.stringify(event));
}

function fresh(event_name: string, pixels: readonly string[]): ServerEvent {
  const event = queued(event_name);
  rememberPixels(event, pixels);
  return event;
}

/** The rules that keep an event from being sent; none if it is. */
function rulesOf(event: ServerEvent, options: Parameters<typeof toNamedRequest>[2]): readonly string[] {
  const { requests, refused } = toNamedRequest(CLUB, [event], options);
  expect(requests.flatMap(({ body }) => body.data).length + refused.length).toBe(1);
  return refused.flatMap(({ violations }) => violations.map(({ rule }) => rule));
}

test("the request goes to the id of the pixel that is named", () => {
  const event = queued("Contact");
  expect(toNamedRequest(CLUB, [event], { ...TO_CLUB, test_event_code: "TEST1" })).toStrictEqual({
    requests: [
      {
        url: "https://graph.facebook.com/v24.0/2222222222/events",
        method: "POST",
        body: { data: [event], test_event_code: "TEST1" },
      },
    ],
    refused: [],
  });
});

test("what comes back from a queue goes where its name may go, and nowhere else", () => {
  expect(rulesOf(queued("Contact"), TO_CLUB)).toEqual([]);
  expect(rulesOf(queued("Contact"), SHOP)).toEqual(["other-pixel"]);
  expect(rulesOf(queued("Lead"), SHOP)).toEqual([]);
  expect(rulesOf(queued("Lead"), TO_CLUB)).toEqual(["ambiguous-event"]);
  expect(rulesOf(queued("Purchase"), SHOP)).toEqual(["ambiguous-event"]);
  expect(rulesOf(queued("Subscribe"), SHOP)).toEqual(["unknown-event"]);
  expect(rulesOf(queued("constructor"), SHOP)).toEqual(["unknown-event"]);
});

test("where others of its Meta name go elsewhere, the caller names the event", () => {
  expect(rulesOf(queued("Purchase"), { ...SHOP, event: "order_paid" })).toEqual([]);
  expect(rulesOf(queued("Purchase"), { ...TO_CLUB, event: "order_paid" })).toEqual(["other-pixel"]);
  expect(rulesOf(queued("Purchase"), { ...TO_CLUB, event: "membership_paid" })).toEqual([]);
  expect(rulesOf(queued("Lead"), { ...TO_CLUB, event: "visit_booked" })).toEqual([]);
  expect(rulesOf(queued("Lead"), { ...SHOP, event: "order_paid" })).toEqual(["other-event"]);
});

test("an event that is fresh from its builder knows its pixels itself", () => {
  expect(rulesOf(fresh("Purchase", ["shop"]), SHOP)).toEqual([]);
  expect(rulesOf(fresh("Purchase", ["shop"]), TO_CLUB)).toEqual(["other-pixel"]);
  expect(rulesOf(fresh("Purchase", ["shop"]), { ...TO_CLUB, event: "membership_paid" })).toEqual([
    "other-pixel",
  ]);
});

test("a list of several pixels is parted: what is meant for the other is handed back", () => {
  const events = [queued("Contact"), fresh("Purchase", ["shop"]), fresh("Purchase", ["club"])];
  const { requests, refused } = toNamedRequest(CLUB, events, TO_CLUB);
  expect(requests.flatMap(({ body }) => body.data)).toStrictEqual([events[0], events[2]]);
  expect(refused).toStrictEqual([
    {
      event: events[1],
      violations: [{ path: "event_name", rule: "other-pixel", text: "goes to shop, not to club" }],
    },
  ]);
});

test("what is said of an event that may be for another pixel tells how to go on", () => {
  const { refused } = toNamedRequest(CLUB, [queued("Purchase")], SHOP);
  expect(refused.flatMap(({ violations }) => violations)).toStrictEqual([
    {
      path: "event_name",
      rule: "ambiguous-event",
      text: 'may be that of order_paid, for shop; or membership_paid, for club: name the event, as in event: "order_paid"',
    },
  ]);
});

test.each([
  ["1111111111", "pixel must hold one of shop, club and its id"],
  [undefined, "pixel must hold one of shop, club and its id"],
  [{}, "pixel must hold one of shop, club and its id"],
  [{ shop: "1111111111", club: "2222222222" }, "pixel must hold one of shop, club and its id"],
  [{ garden: "1" }, "pixel must hold one of shop, club and its id"],
  [JSON.parse('{ "__proto__": "1" }'), "pixel must hold one of shop, club and its id"],
  [{ shop: undefined }, "pixel.shop must be a pixel's id: digits, as a text"],
  [{ shop: "2222222222" }, "pixel.shop is the id of club"],
  [{ club: "3333333333" }, "pixel.club must be 2222222222, as in the contract"],
])("the pixel %j is refused", (pixel, message) => {
  const refused = () => toNamedRequest(CLUB, [], { pixel, now: NOW });
  expect(refused).toThrow(ContractViolation);
  expect(refused).toThrow(message);
});

test("all unusable options are told at once", () => {
  const refused = () => toNamedRequest(CLUB, [], { pixel: "1", now: Number.NaN, event: "order" });
  expect(refused).toThrow(
    /^pixel must hold .+\nevent must be the name of an event in the contract\nnow must be the moment/,
  );
});
