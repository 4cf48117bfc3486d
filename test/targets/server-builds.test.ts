import { expect, test } from "vitest";
import type { BuildResult } from "../../generator/runtime/server/build.js";
import type { Requests } from "../../generator/runtime/server/request.js";
import { ODD_CONTRACT } from "./server-odd-contract.js";
import { load, serverOutput } from "./server-output.js";

type SafeBuild = (input: object) => BuildResult;

const output = serverOutput(ODD_CONTRACT);
const backEnd = await load(output, "server/back-end/index.ts");
const salesforce = await load(output, "server/salesforce/index.ts");

const SITE = { event_time: 1_768_471_200, event_source_url: "https://acme.example/" };
const JANE = {
  em: "8c87b489ce35cf2e2f39f80e282cb2e804932a56a213983eeeb428407d43b52d",
  client_user_agent: "Agent",
};

test("a stage of a CRM bears its marks in custom_data, and constants that nobody gave", () => {
  const safeBuild = salesforce["safeBuildStage"] as SafeBuild;
  const result = safeBuild({
    event_time: 1_768_471_200,
    keys: { no: "7" },
    user_data: { lead_id: "123456789012345" },
  });
  expect(result).toEqual({
    ok: true,
    dropped: [],
    doubts: [],
    event: {
      event_name: "Stage One",
      event_time: 1_768_471_200,
      event_id: "s-north-7",
      action_source: "system_generated",
      user_data: { lead_id: "123456789012345" },
      custom_data: { shop: "north", event_source: "crm", lead_event_source: 'Sales "force"' },
    },
  });
});

test("a field of the event may be sent within custom_data; an id is made of keys and parameters", () => {
  const safeBuild = backEnd["safeBuildEvent"] as SafeBuild;
  const result = safeBuild({
    ...SITE,
    action_source: "website",
    opt_out: true,
    customer_segmentation: "new_customer_to_business",
    keys: { event_no: 7 },
    user_data: JANE,
    custom_data: { currency: "EUR", value: 9.5, tier: 2, "a-b": "x", unknown: "stays out" },
  });
  expect(result).toEqual({
    ok: true,
    dropped: [
      {
        path: "custom_data.unknown",
        rule: "additionalProperties",
        text: "is not something that the contract takes",
      },
    ],
    doubts: [],
    event: {
      event_name: "Purchase",
      ...SITE,
      event_id: "e-EUR-2-7",
      action_source: "website",
      opt_out: true,
      user_data: { client_user_agent: "Agent", em: [JANE.em] },
      custom_data: {
        currency: "EUR",
        value: 9.5,
        tier: 2,
        content_type: "product",
        "a-b": "x",
        customer_segmentation: "new_customer_to_business",
      },
    },
  });
});

test("a sender that omits a parameter does not send it, and a default stands in for what is missing", () => {
  const safeBuild = backEnd["safeBuildDefault"] as SafeBuild;
  const result = safeBuild({
    ...SITE,
    consent: { marketing: "granted" },
    user_data: JANE,
    custom_data: { shop: "south", order_id: "A-1", "a-b": "x" },
  });
  expect(result.ok && result.event.custom_data).toEqual({
    shop: "south",
    order_id: "A-1",
    currency: "EUR",
    content_type: "product",
  });
});

test("what the contract asks for is demanded: consent, the id, an identifier", () => {
  const safeBuild = backEnd["safeBuildClass"] as SafeBuild;
  const result = safeBuild({
    ...SITE,
    consent: { marketing: "denied" },
    event_id: "a b",
    user_data: { em: JANE.em },
  });
  expect(result.ok ? [] : result.violations.map(({ path, rule }) => [path, rule])).toEqual([
    ["consent.marketing", "consent"],
    ["event_id", "event-id"],
    ["user_data.client_user_agent", "required"],
  ]);
});

test("an event goes to the pixels that the contract names for it, fresh or from a queue", () => {
  const toRequest = backEnd["toRequest"] as (events: readonly unknown[], options: object) => Requests;
  const safeBuild = backEnd["safeBuildEvent"] as SafeBuild;
  const result = safeBuild({
    ...SITE,
    action_source: "website",
    keys: { event_no: 7 },
    custom_data: { currency: "EUR", value: 1, tier: 2 },
    user_data: { ...JANE },
  });
  if (!result.ok) expect(result.violations).toEqual([]);
  const fresh = result.ok ? result.event : undefined;
  const queued: unknown = JSON.parse(JSON.stringify(fresh));
  const now = SITE.event_time;
  const violations = [{ path: "event_name", rule: "other-pixel", text: "goes to second-one, not to main" }];
  for (const event of [fresh, queued]) {
    const { requests } = toRequest([event], { pixel: { "second-one": "1234567890" }, now });
    expect(requests.map(({ url, body }) => [url, body.data])).toEqual([
      ["https://graph.facebook.com/v24.0/1234567890/events", [queued]],
    ]);
    const other = toRequest([event], { pixel: { main: "99999" }, now });
    expect(other).toEqual({ requests: [], refused: [{ event: queued, violations }] });
  }
});
