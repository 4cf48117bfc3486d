import { expect, test } from "vitest";
import { buildCheckoutPaid, safeBuildCheckoutPaid } from "./samples/server/orders/checkout-paid.js";
import { buildProductAdded } from "./samples/server/orders/product-added.js";
import { checkoutPaidId } from "./samples/shared/checkout-paid.js";
import { parseProductAddedId } from "./samples/shared/product-added.js";

const event_time = new Date("2026-01-15T10:00:00Z");
const agent = { client_ip_address: "203.0.113.7", client_user_agent: "Mozilla/5.0" };

test("the canonical event bears the id that the browser works out", () => {
  const input = {
    consent: { marketing: "granted" },
    event_time,
    event_source_url: "https://acme.example/thanks",
    user_data: { ...agent, em: "jane@example.com", zp: "01067" },
    custom_data: {
      value: 25,
      currency: "EUR",
      order_id: "A-1001",
      contents: [{ id: "MUG", quantity: 2, item_price: 12.5 }],
    },
  } as const;
  expect(buildCheckoutPaid(input)).toStrictEqual({
    event_name: "Purchase",
    event_time: 1768471200,
    event_id: checkoutPaidId({ order_id: "A-1001" }),
    action_source: "website",
    event_source_url: "https://acme.example/thanks",
    user_data: {
      ...agent,
      em: ["8c87b489ce35cf2e2f39f80e282cb2e804932a56a213983eeeb428407d43b52d"],
      zp: ["16b070ab68029b81217fad3557fd66ba6a817eb5b1d839cc949e809aec7a0ec8"],
    },
    custom_data: {
      value: 25,
      currency: "EUR",
      contents: [{ id: "MUG", quantity: 2, item_price: 12.5 }],
      content_type: "product",
      order_id: "A-1001",
    },
  });

  // @ts-expect-error Without consent there is nothing to build.
  expect(safeBuildCheckoutPaid({ ...input, consent: "denied" }).ok).toBe(false);
  const { order_id, currency, contents } = input.custom_data;
  // @ts-expect-error A required parameter is required by type.
  expect(safeBuildCheckoutPaid({ ...input, custom_data: { order_id, currency, contents } }).ok).toBe(false);
  // @ts-expect-error So is a required identifier.
  expect(safeBuildCheckoutPaid({ ...input, user_data: { em: "jane@example.com" } }).ok).toBe(false);
});

test("a mirrored event bears the id that it was handed, wherever it happened", () => {
  const event_id = parseProductAddedId("7d8cba2e-5d0c-4a35-9c73-d0a6a2a2a1a5");
  if (event_id === undefined) throw new Error("the id is sound");
  const common = {
    consent: { marketing: "granted" },
    event_time,
    event_id,
    custom_data: { content_ids: ["MUG"] },
  } as const;
  const sent = {
    event_name: "AddToCart",
    event_time: 1768471200,
    event_id: "7d8cba2e-5d0c-4a35-9c73-d0a6a2a2a1a5",
    custom_data: { content_ids: ["MUG"], content_type: "product", currency: "EUR" },
  };
  const page = { action_source: "website", event_source_url: "https://acme.example/mug" } as const;
  expect(buildProductAdded({ ...common, ...page, user_data: agent })).toStrictEqual({
    ...sent,
    ...page,
    user_data: agent,
  });
  const extinfo = ["i2", "", "", "", "18.1", "", "", "", "", "", "", "", "", "", "", ""] as const;
  const app = { action_source: "app", app_data: { advertiser_tracking_enabled: false, extinfo } } as const;
  const user_data = { client_ip_address: "2001:db8::7" };
  expect(buildProductAdded({ ...common, ...app, user_data })).toStrictEqual({
    ...sent,
    action_source: "app",
    app_data: { advertiser_tracking_enabled: 0, extinfo: [...extinfo] },
    user_data,
  });

  // @ts-expect-error An app event has no page, and a page's event no app_data.
  const mixed = () => buildProductAdded({ ...common, ...page, action_source: "app", user_data: agent });
  expect(mixed).toThrow("app_data is required");
  // @ts-expect-error An id that was not parsed is only text.
  expect(buildProductAdded({ ...common, ...page, user_data: agent, event_id: "any-1" }).event_id).toBe(
    "any-1",
  );
});
