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

async function started(endpointOptions: EndpointOptions, options: Partial<SenderOptions> = {}) {
  const endpoint = await openEndpoint(endpointOptions);
  opened.push(endpoint);
  const reports: Report[] = [];
  const sender = startSender<ServerEvent>(toRequest, {
    pixel: "1234567890",
    token: TOKEN,
    url: endpoint.url,
    clock: fastClock(20),
    onReport: (report) => reports.push(report),
    ...options,
  });
  return { endpoint, sender, reports };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => senderEvent(`e${index}`));
const ids = (events: readonly ServerEvent[]) => events.map(({ event_id }) => event_id);
const sizes = ({ arrived }: Endpoint) => arrived.map(({ body }) => body.data.length);

test("events are put into requests by number and by bytes; one that is too large goes alone", async () => {
  const byNumber = await started({}, { batchEvents: 4, concurrency: 1 });
  await byNumber.sender.send(many(10));
  expect(sizes(byNumber.endpoint)).toEqual([4, 4, 2]);
  const large = senderEvent("large", { custom_data: { note: "ü".repeat(2000) } });
  const byBytes = await started({}, { batchBytes: 1000, concurrency: 1 });
  const [first = large, ...others] = many(5);
  await byBytes.sender.send([first, large, ...others]);
  expect(sizes(byBytes.endpoint)).toEqual([1, 1, 4]);
});

test("what is sent in one go leaves in one request, also event by event", async () => {
  const { sender, endpoint } = await started({});
  await Promise.all(many(50).map((event) => sender.send([event])));
  expect(sizes(endpoint)).toEqual([50]);
});

test("no more requests than allowed are under way", async () => {
  const { sender, endpoint } = await started(
    { fault: () => ({ kind: "kept-silence" }) },
    { concurrency: 2, batchEvents: 1, clock: fastClock(1), unclear: "unconfirmed" },
  );
  const sending = sender.send(many(5));
  await expect.poll(() => endpoint.arrived.length).toBe(2);
  await sender.close({ withinMs: 50 });
  expect(endpoint.arrived).toHaveLength(2);
  const { returned } = await sending;
  expect(returned.map(({ event, kind }) => `${event.event_id} ${kind}`).toSorted()).toEqual([
    "e0 unconfirmed",
    "e1 unconfirmed",
    "e2 closed",
    "e3 closed",
    "e4 closed",
  ]);
});

test("events that Meta refuses are found one by one, and all others are delivered once", async () => {
  const bad = ["e3", "e40", "e41"];
  const { sender, endpoint } = await started({
    bad: (id) => (bad.includes(id) ? { status: 400, code: 100, subcode: 2804008 } : undefined),
  });
  const { delivered, returned } = await sender.send(many(64));
  expect(delivered).toHaveLength(61);
  expect(returned.map(({ event, kind, finding }) => [event.event_id, kind, finding.subcode])).toEqual(
    bad.map((id) => [id, "refused", 2804008]),
  );
  expect(returned[0]?.finding.text).toBe("A member of contents has no id. Give every item an id.");
  expect([...endpoint.taken.values()].every((count) => count === 1)).toBe(true);
});

test("where no event is blamed, one alone is found; several cost only a search", async () => {
  const unnamed = (bad: readonly string[]): EndpointOptions => ({
    bad: (id) => (bad.includes(id) ? { status: 400, code: 100 } : undefined),
  });
  const one = await started(unnamed(["e37"]));
  const { delivered, returned } = await one.sender.send(many(64));
  expect([delivered.length, returned.map(({ event, kind }) => [event.event_id, kind])]).toEqual([
    63,
    [["e37", "refused"]],
  ]);
  const all = await started(unnamed(ids(many(64))));
  const { returned: failed } = await all.sender.send(many(64));
  expect(new Set(failed.map(({ kind }) => kind))).toEqual(new Set(["failed"]));
  expect(sizes(all.endpoint)).toEqual([64, 32, 32]);
});

test("a request that is too large for a proxy is split", async () => {
  const { sender, endpoint } = await started({
    fault: (request) => (request < 3 ? { kind: "status", status: 413 } : undefined),
  });
  const { delivered } = await sender.send(many(8));
  expect(delivered).toHaveLength(8);
  expect(sizes(endpoint)).toEqual([8, 4, 2, 1, 1, 2, 4]);
});

test("what is too old, or nearly, is handed back before it sinks a request; a till's sale has more time", async () => {
  const now = Math.floor(Date.now() / 1000);
  const daysAgo = (days: number) => now - days * 86_400;
  const { sender, endpoint } = await started({});
  const till = { action_source: "physical_store" } as const;
  const { delivered, returned } = await sender.send([
    senderEvent("ancient", { event_time: daysAgo(8) }),
    senderEvent("old", { event_time: daysAgo(6.6) }),
    senderEvent("week", { event_time: daysAgo(6.4) }),
    senderEvent("till", { event_time: daysAgo(60), ...till }),
    senderEvent("old-till", { event_time: daysAgo(61.6), ...till }),
    senderEvent("tomorrow", { event_time: daysAgo(-1) }),
  ]);
  expect(ids(delivered)).toEqual(["week", "till"]);
  expect(returned.map(({ event, kind }) => [event.event_id, kind])).toEqual([
    ["ancient", "expired"],
    ["tomorrow", "refused"],
    ["old", "expired"],
    ["old-till", "expired"],
  ]);
  expect(sizes(endpoint)).toEqual([2]);
});

test("what does not fit is handed back, and there is room again afterwards", async () => {
  const { sender, reports } = await started({}, { heldEvents: 5 });
  const first = sender.send(many(8));
  expect(sender.room()).toBe(0);
  const { delivered, returned } = await first;
  expect(ids(delivered)).toEqual(ids(many(5)));
  expect(returned.map(({ event, kind }) => [event.event_id, kind])).toEqual(
    ["e5", "e6", "e7"].map((id) => [id, "overflow"]),
  );
  expect(reports[0]).toMatchObject({ kind: "overflow", events: 3, tries: 0 });
  expect(sender.room()).toBe(5);
  const bytes = await started({}, { heldBytes: 500 });
  expect((await bytes.sender.send(many(8))).returned.map(({ kind }) => kind)).toEqual(
    Array.from({ length: 6 }, () => "overflow"),
  );
});

test("what changes while it waits is sent as it was given", async () => {
  const { sender, endpoint } = await started({
    fault: (request) => (request === 0 ? { kind: "status", status: 429 } : undefined),
  });
  const event = { ...senderEvent("a") };
  const sending = sender.send([event]);
  Object.assign(event, { event_id: "changed" });
  await sending;
  expect(endpoint.arrived.map(({ body }) => body.data[0]?.event_id)).toEqual(["a", "a"]);
});

test("a closed sender takes nothing, and has finished what it had", async () => {
  const { sender } = await started({ fault: () => ({ kind: "delay", ms: 20 }) });
  const sending = sender.send(many(3));
  await sender.close();
  expect((await sending).delivered).toHaveLength(3);
  expect((await sender.send(many(1))).returned.map(({ kind }) => kind)).toEqual(["closed"]);
  expect(sender.room()).toBe(0);
});
