import { afterEach, expect, test } from "vitest";
import { toRequest } from "../../generator/runtime/server/request.js";
import type { Report } from "../../generator/runtime/server/sender/outcome.js";
import { type SenderOptions, startSender } from "../../generator/runtime/server/sender/sender.js";
import type { ServerEvent } from "../../generator/runtime/server/server-event.js";
import { fastClock } from "../support/fast-clock.js";
import {
  type Endpoint,
  type EndpointOptions,
  openEndpoint,
  TOKEN,
} from "../support/meta-endpoint/open-endpoint.js";
import { senderEvent } from "./sender-event.js";

const opened: Endpoint[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((endpoint) => endpoint.close()));
});

/** Sends events to such an endpoint, with a clock that is a hundred times as fast. */
async function sent(
  events: readonly ServerEvent[],
  endpointOptions: EndpointOptions,
  options: Partial<SenderOptions> = {},
) {
  const endpoint = await openEndpoint(endpointOptions);
  opened.push(endpoint);
  const reports: Report[] = [];
  const sender = startSender(toRequest, {
    pixel: "1234567890",
    token: TOKEN,
    url: endpoint.url,
    clock: fastClock(20),
    random: () => 0.5,
    onReport: (report) => reports.push(report),
    ...options,
  });
  const result = await sender.send(events);
  const returned = result.returned.map(({ event, kind, finding }) => [event.event_id, kind, finding.cause]);
  const steps = reports.map(({ kind, events, tries, finding }) => [kind, events, tries, finding.cause]);
  return { endpoint, result, returned, steps, reports, sender };
}

const first = (fault: NonNullable<ReturnType<NonNullable<EndpointOptions["fault"]>>>): EndpointOptions => ({
  fault: (request) => (request === 0 ? fault : undefined),
});

const ids = (events: readonly ServerEvent[]) => events.map(({ event_id }) => event_id);

const THREE = [senderEvent("a"), senderEvent("b"), senderEvent("c")];

test("what Meta counts is delivered, in one request with the token in a header and nowhere else", async () => {
  const { endpoint, result, reports } = await sent(
    THREE,
    {},
    { test_event_code: "TEST12345", api_version: "v24.0" },
  );
  expect(result).toEqual({ delivered: THREE, returned: [] });
  expect(endpoint.arrived).toEqual([
    {
      path: "/v24.0/1234567890/events",
      authorization: `Bearer ${TOKEN}`,
      body: { data: THREE, test_event_code: "TEST12345" },
    },
  ]);
  expect(reports).toEqual([
    {
      kind: "delivered",
      events: 3,
      names: ["Lead"],
      tries: 1,
      finding: {
        cause: "received",
        text: "Received.",
        status: 200,
        events_received: 3,
        fbtrace_id: "AbCdEfGh12345678",
      },
    },
  ]);
});

test.each([
  ["a connection cut before Meta has them", { kind: "lost-cut" }, "cut", 1],
  ["an answer cut inside its body", { kind: "kept-cut" }, "cut", 2],
  ["a short count", { kind: "short" }, "short-count", 2],
  ["an answer that is no JSON", { kind: "kept-html" }, "unreadable", 2],
  ["a proxy's error", { kind: "lost-html" }, "unreadable", 1],
  ["silence", { kind: "kept-silence" }, "timeout", 2],
] as const)("%s: nobody knows, so the choice decides", async (_, fault, cause, copies) => {
  const again = await sent(THREE, first(fault), { unclear: "retry" });
  expect(again.steps).toEqual([
    ["retrying", 3, 1, cause],
    ["delivered", 3, 2, "received"],
  ]);
  expect(again.endpoint.taken.get("c")).toBe(copies);
  expect(new Set(again.endpoint.arrived.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  const handedBack = await sent(THREE, first(fault), { unclear: "unconfirmed" });
  expect(handedBack.steps).toEqual([["unconfirmed", 3, 1, cause]]);
  expect(handedBack.returned).toEqual(["a", "b", "c"].map((id) => [id, "unconfirmed", cause]));
});

test("without a choice, messaging is handed back and everything else sent again", async () => {
  const whatsapp = senderEvent("w", {
    action_source: "business_messaging",
    messaging_channel: "whatsapp",
    event_name: "LeadSubmitted",
    user_data: { whatsapp_business_account_id: "1", ctwa_clid: "ARAk" },
  });
  const { result, returned, endpoint } = await sent([senderEvent("a"), whatsapp], {
    fault: (request) => (request < 2 ? { kind: "kept-html" } : undefined),
  });
  expect(ids(result.delivered)).toEqual(["a"]);
  expect(returned).toEqual([["w", "unconfirmed", "unreadable"]]);
  expect(endpoint.taken).toEqual(
    new Map([
      ["a", 2],
      ["w", 1],
    ]),
  );
});

test.each([
  ["429", { kind: "status", status: 429 }, "unreadable"],
  ["503", { kind: "status", status: 503 }, "unreadable"],
  ["500 with Meta's code 2", { kind: "error", error: { status: 500, code: 2 } }, "error"],
  ["400 with a rate code", { kind: "error", error: { status: 400, code: 80004, subcode: 2446079 } }, "error"],
  ["a passing error", { kind: "error", error: { status: 400, code: 100, isTransient: true } }, "error"],
  ["a code without a name", { kind: "error", error: { status: 500, code: 99_999 } }, "error"],
] as const)("%s is tried again, since Meta has not taken them", async (_, fault, cause) => {
  const { steps, endpoint } = await sent(THREE, first(fault), { unclear: "unconfirmed" });
  expect(steps).toEqual([
    ["retrying", 3, 1, cause],
    ["delivered", 3, 2, "received"],
  ]);
  expect([...endpoint.taken.values()]).toEqual([1, 1, 1]);
});

test("Retry-After is waited for by everything that the sender sends, and no request goes out before", async () => {
  const fault: EndpointOptions = first({ kind: "status", status: 503, headers: { "retry-after": "7" } });
  const { reports } = await sent(THREE, fault);
  expect(reports[0]?.waitMs).toBeGreaterThan(6500);
  const usage = JSON.stringify({ 1: [{ call_count: 100, estimated_time_to_regain_access: 3 }] });
  const limited = await sent(
    THREE,
    first({
      kind: "error",
      error: { status: 400, code: 4 },
      headers: { "x-business-use-case-usage": usage },
    }),
  );
  expect(limited.returned).toEqual(["a", "b", "c"].map((id) => [id, "failed", "wait"]));
  expect(limited.endpoint.arrived).toHaveLength(1);
  expect(ids((await limited.sender.send([senderEvent("d")])).delivered)).toEqual([]);
  expect(limited.endpoint.arrived).toHaveLength(1);
});

test("tries come to an end, and the events come back whole", async () => {
  const always: EndpointOptions = { fault: () => ({ kind: "error", error: { status: 500, code: 1 } }) };
  const { result, steps, endpoint } = await sent(THREE, always, { tries: 3 });
  expect(steps.map(([kind]) => kind)).toEqual(["retrying", "retrying", "failed"]);
  expect(result.returned.map(({ event }) => event)).toEqual(THREE);
  expect(endpoint.arrived).toHaveLength(3);
  expect(endpoint.arrived[2]).toEqual(endpoint.arrived[0]);
});

test("what may have arrived at an earlier try is neither refused nor failed", async () => {
  const { returned } = await sent(
    [senderEvent("a")],
    {
      fault: (request) =>
        request === 0 ? { kind: "kept-html" } : { kind: "error", error: { status: 400, code: 190 } },
    },
    { unclear: "retry" },
  );
  expect(returned).toEqual([["a", "unconfirmed", "unreadable"]]);
});

test.each([
  [{ kind: "error", error: { status: 400, code: 190, subcode: 463 } }, "error"],
  [{ kind: "error", error: { status: 400, code: 100, subcode: 33 } }, "error"],
  [{ kind: "status", status: 403 }, "unreadable"],
] as const)("without access the sender stops, until it is told to go on: %o", async (fault, cause) => {
  const { sender, returned, endpoint } = await sent(THREE, first(fault));
  expect(returned).toEqual(["a", "b", "c"].map((id) => [id, "blocked", cause]));
  const later = await sender.send([senderEvent("d")]);
  expect(later.returned.map(({ kind }) => kind)).toEqual(["blocked"]);
  expect(endpoint.arrived).toHaveLength(1);
  sender.resume();
  expect(ids((await sender.send([senderEvent("d")])).delivered)).toEqual(["d"]);
});

test("no redirect is followed, and a request at a wrong address is handed back at once", async () => {
  const { returned, endpoint } = await sent(
    [senderEvent("a")],
    first({ kind: "status", status: 307, headers: { location: "/elsewhere" } }),
  );
  expect(returned).toEqual([["a", "failed", "redirect"]]);
  expect(endpoint.arrived).toHaveLength(1);
});
