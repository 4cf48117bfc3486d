import { expect, test } from "vitest";
import type { ActionSource } from "../../generator/runtime/server/action-source.js";
import { type RequestOptions, toRequest } from "../../generator/runtime/server/request.js";
import type { ServerEvent } from "../../generator/runtime/server/server-event.js";
import { ContractViolation } from "../../generator/runtime/shared/contract-violation.js";

const NOW = 1795552000;
const DAY = 86_400;

function at(event_time: number, action_source: ActionSource = "website"): ServerEvent {
  return {
    event_name: "Lead",
    event_time,
    event_id: `id-${event_time}`,
    action_source,
    user_data: { fbp: "fb.1.1700000000000.123" },
  };
}

test("one request carries what it is given, and no more", () => {
  const event = at(NOW);
  expect(toRequest([event], { pixel: "1234567890", now: NOW })).toStrictEqual({
    requests: [
      {
        url: "https://graph.facebook.com/v24.0/1234567890/events",
        method: "POST",
        body: { data: [event] },
      },
    ],
    refused: [],
  });
  const options = {
    pixel: "1",
    now: new Date(NOW * 1000),
    api_version: "v26.0",
    test_event_code: "TEST12345",
    partner_agent: "acme_1_0",
  };
  expect(toRequest([event], options)).toStrictEqual({
    requests: [
      {
        url: "https://graph.facebook.com/v26.0/1/events",
        method: "POST",
        body: { data: [event], test_event_code: "TEST12345", partner_agent: "acme_1_0" },
      },
    ],
    refused: [],
  });
});

test("what is no event is handed back, and the others are sent", () => {
  const sound = at(NOW);
  const events = [null, "event", sound] as unknown as Parameters<typeof toRequest>[0];
  const violations = [{ path: "", rule: "type", text: "must be an event that a builder made" }];
  const { requests, refused } = toRequest(events, { pixel: "1", now: NOW });
  expect(requests.map(({ body }) => body.data)).toEqual([[sound]]);
  expect(refused).toEqual([
    { event: null, violations },
    { event: "event", violations },
  ]);
});

const HASH = "b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514";

const MALFORMED: readonly (readonly [object, readonly string[]])[] = [
  [{ event_name: undefined }, ["event_name required"]],
  [{ event_name: " " }, ["event_name type"]],
  [{ event_time: "1795552000" }, ["event_time type"]],
  [{ event_time: NOW + 0.5 }, ["event_time type"]],
  [{ event_id: 7, action_source: "web" }, ["event_id type", "action_source type"]],
  [{ action_source: "toString" }, ["action_source type"]],
  [{ user_data: [] }, ["user_data type"]],
  [{ user_data: null, custom_data: "{}" }, ["user_data type", "custom_data type"]],
  [
    { user_data: { em: HASH, ph: [], fn: ["jane"] } },
    ["em", "ph", "fn"].map((key) => `user_data.${key} unhashed`),
  ],
  [
    { user_data: { em: [HASH, HASH.toUpperCase()], fbp: ["fb.1.1.1"], fbc: "" } },
    ["user_data.em unhashed", "user_data.fbp type", "user_data.fbc type"],
  ],
  [{ user_data: { "jane@example.com": 1 } }, ["user_data type"]],
  [
    { opt_out: "true", advertiser_tracking_enabled: 0 },
    ["opt_out type", "advertiser_tracking_enabled type"].toSorted(),
  ],
  [
    { data_processing_options: "LDU", data_processing_options_country: "1" },
    ["data_processing_options type", "data_processing_options_country type"],
  ],
  [{ event_source_url: null, app_data: "x" }, ["app_data type", "event_source_url type"]],
];

test.each(MALFORMED)(
  "what came back from a queue as %j is handed back, and each fault is told",
  (change, said) => {
    const event = { ...at(NOW), ...change };
    const { requests, refused } = toRequest([event], { pixel: "1", now: NOW });
    expect(requests).toStrictEqual([]);
    expect(refused.map((one) => one.event)).toStrictEqual([event]);
    expect(
      refused.flatMap(({ violations }) => violations.map(({ path, rule }) => `${path} ${rule}`)),
    ).toStrictEqual(said);
  },
);

test("what a queue keeps of an event is sent", () => {
  const event: ServerEvent = {
    ...at(NOW),
    user_data: { em: [HASH], client_user_agent: "Mozilla/5.0" },
    custom_data: { value: 1, currency: "EUR" },
    data_processing_options: ["LDU"],
    data_processing_options_country: 0,
    data_processing_options_state: 0,
    opt_out: true,
    event_source_url: "https://shop.example/",
  };
  const { requests, refused } = toRequest([JSON.parse(JSON.stringify(event))], { pixel: "1", now: NOW });
  expect(requests.flatMap(({ body }) => body.data)).toStrictEqual([event]);
  expect(refused).toStrictEqual([]);
});

test("what throws when it is read is handed back", () => {
  const { proxy, revoke } = Proxy.revocable({ ...at(NOW) }, {});
  revoke();
  const broken = Object.defineProperty({ ...at(NOW) }, "event_id", {
    get() {
      throw new Error("gone");
    },
  });
  const { requests, refused } = toRequest([proxy, broken], { pixel: "1", now: NOW });
  expect(requests).toStrictEqual([]);
  expect(refused.map(({ violations }) => violations)).toStrictEqual(
    [proxy, broken].map(() => [{ path: "", rule: "type", text: "cannot be read" }]),
  );
});

test("no events, no request", () => {
  expect(toRequest([], { pixel: "1", now: NOW })).toStrictEqual({ requests: [], refused: [] });
});

test("a request carries at most 1,000 events, in the order given", () => {
  const events = Array.from({ length: 2001 }, (_, index) => at(NOW - index));
  const { requests, refused } = toRequest(events, { pixel: "1", now: NOW });
  expect(requests.map(({ body }) => body.data.length)).toStrictEqual([1000, 1000, 1]);
  expect(requests.flatMap(({ body }) => body.data)).toStrictEqual(events);
  expect(refused).toStrictEqual([]);
});

test("events outside the time window are handed back one by one", () => {
  const good = [at(NOW + 60), at(NOW - 7 * DAY), at(NOW - 62 * DAY, "physical_store")];
  const future = at(NOW + 61);
  const late = at(NOW - 7 * DAY - 1, "phone_call");
  const tooLate = at(NOW - 62 * DAY - 1, "physical_store");
  const timeless = { ...at(NOW), event_time: "yesterday" } as unknown as ServerEvent;
  const events = [future, good[0], late, good[1], tooLate, good[2], timeless] as readonly ServerEvent[];
  const { requests, refused } = toRequest(events, { pixel: "1", now: NOW });
  expect(requests.map(({ body }) => body.data)).toStrictEqual([good]);
  const path = "event_time";
  const end = "Meta refuses it, and the whole request with it";
  expect(refused).toStrictEqual([
    { event: future, violations: [{ path, rule: "future-event", text: `is in the future: ${end}` }] },
    { event: late, violations: [{ path, rule: "stale-event", text: `is older than 7 days: ${end}` }] },
    { event: tooLate, violations: [{ path, rule: "stale-event", text: `is older than 62 days: ${end}` }] },
    { event: timeless, violations: [{ path, rule: "type", text: "must be in whole seconds since 1970" }] },
  ]);
});

test("unusable options are told all at once, before anything is made", () => {
  const options = {
    pixel: "12a",
    now: NOW * 1000,
    api_version: "24",
    test_event_code: "",
    partner_agent: "1_2_3",
  };
  const problems: unknown[] = [];
  try {
    toRequest([], options);
  } catch (error) {
    if (error instanceof ContractViolation) problems.push(...error.violations.map(({ path }) => path));
  }
  expect(problems).toStrictEqual(["pixel", "now", "api_version", "test_event_code", "partner_agent"]);
});

test("a single event without its list is refused", () => {
  const events = at(NOW) as unknown as readonly ServerEvent[];
  const refused = () => toRequest(events, { pixel: "1", now: NOW });
  expect(refused).toThrow(
    new ContractViolation([
      { path: "events", rule: "type", text: "must be a list, also for a single event: [event]" },
    ]),
  );
});

test("the pixel is text, the clock is read by the caller, an agent has fewer than 23 characters", () => {
  const refuses = (options: unknown) => () => toRequest([], options as RequestOptions);
  expect(refuses({ pixel: 123, now: NOW })).toThrow("pixel must be a pixel's id: digits, as a text");
  expect(refuses({ pixel: "1" })).toThrow("now must be the moment of sending");
  expect(refuses({ pixel: "1", now: new Date(Number.NaN) })).toThrow(ContractViolation);
  expect(refuses({ pixel: "1", now: NOW, partner_agent: `ab${"1".repeat(21)}` })).toThrow(ContractViolation);
  expect(refuses({ pixel: "1", now: NOW, partner_agent: `ab${"1".repeat(20)}` })).not.toThrow();
});
