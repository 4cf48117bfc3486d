import { expect, test } from "vitest";
import { anon_id } from "../../generator/runtime/identifiers/anon-id.js";
import { client_ip_address } from "../../generator/runtime/identifiers/client-ip-address.js";
import { client_user_agent } from "../../generator/runtime/identifiers/client-user-agent.js";
import { em } from "../../generator/runtime/identifiers/em.js";
import { fbp } from "../../generator/runtime/identifiers/fbp.js";
import { madid } from "../../generator/runtime/identifiers/madid.js";
import { ph } from "../../generator/runtime/identifiers/ph.js";
import { appFlag, extInfo } from "../../generator/runtime/server/app-data.js";
import { safeBuild } from "../../generator/runtime/server/build.js";
import { eventSpec } from "../../generator/runtime/server/event-spec.js";
import { userData } from "../../generator/runtime/server/user-data-spec.js";
import { idText } from "../../generator/runtime/shared/event-id.js";
import { list } from "../../generator/runtime/shared/read-list.js";
import { constant, object, optional, required } from "../../generator/runtime/shared/read-object.js";
import { integer, number, text } from "../../generator/runtime/shared/reader.js";
import { url } from "../../generator/runtime/shared/url.js";

import { AT, SECONDS, sha, testPayloads } from "./payload-case.js";

const AGENT = "Mozilla/5.0";
const ADDRESS = "203.0.113.7";
const EMAIL = sha("jane@shop.example");
const PHONE = sha("12025550101");

const money = object({
  value: required(number({ minimum: 0 })),
  currency: required(text()),
  order_id: optional(text()),
});
const page = object({ event_source_url: required(url()) });
const visitor = userData(
  { client_user_agent, client_ip_address, em, fbp },
  { required: ["client_user_agent", "client_ip_address"] },
);

const APP = ["a2", "com.shop.app", "", "", "14", "", "", "", "", "", "", "", "", "", "", ""];

testPayloads({
  "a purchase on a website": {
    spec: eventSpec(() => ({
      event_name: "Purchase",
      custom_data: object({
        value: required(number()),
        currency: required(text()),
        order_id: required(text()),
        content_type: constant("product"),
        contents: optional(
          list(
            object({
              id: required(text()),
              quantity: required(integer()),
              item_price: optional(number()),
            }),
          ),
        ),
      }),
      id: () => ["o-", idText("order_id")],
      action_sources: { website: { server_event: page, user_data: visitor } },
    })),
    input: {
      event_time: AT,
      event_source_url: "https://shop.example/thanks",
      user_data: {
        em: " Jane@Shop.example",
        fbp: "fb.1.1700000000000.123",
        client_ip_address: ADDRESS,
        client_user_agent: AGENT,
      },
      custom_data: {
        value: 99.9,
        currency: "EUR",
        order_id: "1001",
        contents: [{ id: "A", quantity: 1, item_price: 99.9 }],
      },
    },
    event: {
      event_name: "Purchase",
      event_time: SECONDS,
      event_id: "o-1001",
      action_source: "website",
      event_source_url: "https://shop.example/thanks",
      user_data: {
        client_user_agent: AGENT,
        client_ip_address: ADDRESS,
        em: [EMAIL],
        fbp: "fb.1.1700000000000.123",
      },
      custom_data: {
        value: 99.9,
        currency: "EUR",
        order_id: "1001",
        content_type: "product",
        contents: [{ id: "A", quantity: 1, item_price: 99.9 }],
      },
    },
  },
  "a lead on a website, which has no custom_data": {
    spec: eventSpec(() => ({
      event_name: "Lead",
      custom_data: object({ content_name: optional(text()) }),
      action_sources: { website: { server_event: page, user_data: visitor } },
    })),
    input: {
      event_id: "l-7",
      event_time: new Date(AT),
      event_source_url: "https://shop.example/form",
      user_data: { em: ["jane@shop.example"], client_ip_address: ADDRESS, client_user_agent: AGENT },
    },
    event: {
      event_name: "Lead",
      event_time: SECONDS,
      event_id: "l-7",
      action_source: "website",
      event_source_url: "https://shop.example/form",
      user_data: { client_user_agent: AGENT, client_ip_address: ADDRESS, em: [EMAIL] },
    },
  },
  "a purchase in an app": {
    spec: eventSpec(() => ({
      event_name: "Purchase",
      custom_data: money,
      action_sources: {
        app: {
          server_event: object({
            app_data: required(
              object({
                advertiser_tracking_enabled: required(appFlag()),
                application_tracking_enabled: optional(appFlag()),
                extinfo: required(extInfo()),
              }),
            ),
          }),
          user_data: userData({ madid, anon_id }),
        },
      },
    })),
    input: {
      event_id: "a-5",
      event_time: SECONDS,
      user_data: { madid: "38400000-8cf0-11bd-b23e-10b96e40000d", anon_id: "i-1" },
      custom_data: { value: 5, currency: "USD" },
      app_data: { advertiser_tracking_enabled: true, application_tracking_enabled: 0, extinfo: APP },
    },
    event: {
      event_name: "Purchase",
      event_time: SECONDS,
      event_id: "a-5",
      action_source: "app",
      app_data: { advertiser_tracking_enabled: 1, application_tracking_enabled: 0, extinfo: APP },
      user_data: { madid: "38400000-8cf0-11bd-b23e-10b96e40000d", anon_id: "i-1" },
      custom_data: { value: 5, currency: "USD" },
    },
  },
  "a custom event": {
    spec: eventSpec(() => ({
      event_name: "QuoteRequested",
      custom_data: object({ plan: required(text()) }),
      action_sources: { website: { server_event: page, user_data: visitor } },
    })),
    input: {
      event_time: SECONDS,
      event_id: "q-2",
      event_source_url: "https://shop.example/quote",
      user_data: { client_user_agent: AGENT, client_ip_address: ADDRESS },
      custom_data: { plan: "pro" },
    },
    event: {
      event_name: "QuoteRequested",
      event_time: SECONDS,
      event_id: "q-2",
      action_source: "website",
      event_source_url: "https://shop.example/quote",
      user_data: { client_user_agent: AGENT, client_ip_address: ADDRESS },
      custom_data: { plan: "pro" },
    },
  },
});

test("an event of several action sources is what its action_source says", () => {
  const spec = eventSpec(() => ({
    event_name: "Contact",
    action_sources: {
      website: { server_event: page, user_data: visitor },
      phone_call: { user_data: userData({ ph }, { required: ["ph"] }) },
    },
  }));
  const call = {
    action_source: "phone_call",
    event_id: "c-1",
    event_time: SECONDS,
    event_source_url: "https://shop.example/",
    user_data: { ph: "12025550101", em: "jane@shop.example" },
  };
  expect(safeBuild(spec, call)).toStrictEqual({
    ok: true,
    event: {
      event_name: "Contact",
      event_time: SECONDS,
      event_id: "c-1",
      action_source: "phone_call",
      user_data: { ph: [PHONE] },
    },
    dropped: ["event_source_url", "user_data.em"].map((path) => {
      return { path, rule: "additionalProperties", text: "is not something that the contract takes" };
    }),
    doubts: [],
  });
  expect(safeBuild(spec, { ...call, action_source: "website" })).toStrictEqual({
    ok: false,
    violations: [
      { path: "user_data.client_user_agent", rule: "required", text: "is required" },
      { path: "user_data.client_ip_address", rule: "required", text: "is required" },
    ],
  });
  expect(safeBuild(spec, { ...call, action_source: "email" })).toStrictEqual({
    ok: false,
    violations: [{ path: "action_source", rule: "enum", text: "must be one of website, phone_call" }],
  });
  expect(safeBuild(spec, { ...call, action_source: undefined })).toStrictEqual({
    ok: false,
    violations: [{ path: "action_source", rule: "required", text: "is required" }],
  });
});
