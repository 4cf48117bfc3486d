import { expect, test } from "vitest";
import { toRequest } from "../../generator/runtime/server/request.js";
import type { Fetch } from "../../generator/runtime/server/sender/fetch.js";
import type { Report } from "../../generator/runtime/server/sender/outcome.js";
import { type SenderOptions, startSender } from "../../generator/runtime/server/sender/sender.js";
import { ContractViolation } from "../../generator/runtime/shared/contract-violation.js";
import { openEndpoint, TOKEN } from "../support/meta-endpoint/open-endpoint.js";
import { senderEvent } from "./sender-event.js";

const PIXEL = { pixel: "1234567890" };

function violationsOf(options: Partial<SenderOptions>): readonly string[] {
  try {
    startSender(toRequest, { ...PIXEL, token: TOKEN, ...options });
  } catch (error) {
    if (!(error instanceof ContractViolation)) throw error;
    expect(JSON.stringify(error.violations) + error.message).not.toContain(TOKEN);
    return error.violations.map(({ path, rule }) => `${path}: ${rule}`);
  }
  return [];
}

test("options that cannot be used are listed at once, and no secret with them", () => {
  expect(violationsOf({})).toEqual([]);
  expect(violationsOf({ token: undefined })).toEqual(["token: required"]);
  expect(violationsOf({ token: `${TOKEN}\n` })).toEqual(["token: required"]);
  expect(violationsOf({ pixel: "main" })).toEqual(["pixel: pattern"]);
  expect(violationsOf({ accessKey: "key" })).toEqual(["accessKey: other-secret", "url: required"]);
  expect(violationsOf({ url: "http://proxy.example", batchEvents: 1001, tries: 0 })).toEqual([
    "url: pattern",
    "batchEvents: range",
    "tries: range",
  ]);
  expect(violationsOf({ url: "https://user:secret@proxy.example" })).toEqual(["url: pattern"]);
  expect(violationsOf({ url: `https://proxy.example/?access_token=${TOKEN}` })).toEqual(["url: pattern"]);
});

test("a refused token is in nothing that comes back, though Meta's text repeats it", async () => {
  const endpoint = await openEndpoint({ token: "another" });
  const seen: unknown[] = [];
  const sender = startSender(toRequest, {
    ...PIXEL,
    token: TOKEN,
    url: endpoint.url,
    onReport: (report: Report) => seen.push(report),
  });
  const person = senderEvent("order-4711", { user_data: { em: ["a".repeat(64)] } });
  const result = await sender.send([person]);
  await endpoint.close();
  expect(result.returned).toEqual([
    {
      event: person,
      kind: "blocked",
      finding: {
        cause: "error",
        text: "The access token is wrong, expired or withdrawn. Create a new token in Events Manager, or with a system user, and start the sender with it.",
        status: 401,
        code: 190,
        fbtrace_id: "AbCdEfGh12345678",
      },
    },
  ]);
  expect(JSON.stringify([result, seen, Object.entries(sender)])).not.toContain(TOKEN);
  expect(JSON.stringify(seen)).not.toMatch(/order-4711|aaaa/);
});

test("what fetch says of a secret, and what throws, comes back in no text", async () => {
  const reports: Report[] = [];
  const fetch: Fetch = () => Promise.reject(new TypeError(`invalid header Bearer ${TOKEN}`));
  const sender = startSender(toRequest, {
    ...PIXEL,
    token: TOKEN,
    fetch,
    unclear: "unconfirmed",
    onReport: (report) => {
      reports.push(report);
      throw new Error(TOKEN);
    },
  });
  const { returned } = await sender.send([senderEvent("a")]);
  expect(returned.map(({ kind, finding }) => [kind, finding.cause])).toEqual([["unconfirmed", "cut"]]);
  expect(JSON.stringify([reports, returned])).not.toContain(TOKEN);
});

test("a token can be fetched for each request; one that cannot be had stops nothing else", async () => {
  const endpoint = await openEndpoint();
  const tokens = [() => Promise.reject(new Error(TOKEN)), () => TOKEN, () => "no token"];
  const sender = startSender(toRequest, {
    ...PIXEL,
    token: () => tokens.shift()?.() ?? "",
    url: endpoint.url,
    random: () => 0,
  });
  expect((await sender.send([senderEvent("a")])).delivered).toHaveLength(1);
  const { returned } = await sender.send([senderEvent("b")]);
  await endpoint.close();
  expect(returned.map(({ kind, finding }) => [kind, finding.cause])).toEqual([["blocked", "no-token"]]);
  expect(endpoint.arrived).toHaveLength(1);
});

test("a Gateway gets its key in the body, at its own path, and no token", async () => {
  const endpoint = await openEndpoint({ token: "gateway-key" });
  const event = senderEvent("a");
  const sender = startSender(toRequest, { ...PIXEL, accessKey: "gateway-key", url: `${endpoint.url}/` });
  const { delivered } = await sender.send([event]);
  await endpoint.close();
  expect(delivered).toEqual([event]);
  expect(endpoint.arrived).toEqual([
    {
      path: "/capi/1234567890/events",
      authorization: undefined,
      body: { data: [event], accessKey: "gateway-key" },
    },
  ]);
});
