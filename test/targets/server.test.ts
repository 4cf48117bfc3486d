import { expect, test } from "vitest";
import { serverOutput, textOf } from "./server-output.js";

const CONTRACT = `
eventContract: "1.0"
name: acme
version: 1.0.0
pixels: { main: META_PIXEL_ID, outlet: "1234567890" }
sources:
  shop: { kind: browser, system: Web shop, delivery: pixel }
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website }
consent:
  marketing: { description: "The banner's category Marketing" }
parameters:
  coupon: { type: string, pattern: "^[A-Z]{4}$" }
events:
  order_paid:
    action: Paid an order
    trigger: The order service booked the payment.
    metaEvent: Purchase
    canonicalSource:
      source: orders
      fields: { value: total_gross, currency: currency, "contents.id": "lines[].sku", receipt: receipt_no, em: customer.email }
    mirrors:
      shop: { trigger: The thank-you page was shown. }
    enrichers:
      shop: { provides: [fbp, client_user_agent], fields: { fbp: cookies._fbp } }
    keys: { receipt: { type: string, description: Number of the receipt } }
    eventId: "order-{currency}-{receipt}"
    consent: marketing
    pixels: [outlet]
    parameters:
      value: required
      currency: { required: true, enum: [EUR, CHF] }
      contents: optional
      content_type: { const: product }
    userData: { atLeastOneOf: [em, [fn, ln]], optional: [fbp] }
    serverEvent: { opt_out: optional }
  coupon_seen:
    action: Saw a coupon
    trigger: The coupon was shown.
    metaEvent: { custom: CouponSeen }
    canonicalSource: shop
    mirrors:
      orders: { trigger: The coupon API answered., omit: [coupon], userData: { required: [fbp] } }
    eventId: { generatedBy: shop }
    consent: none
    parameters: { coupon: optional, value: optional, currency: optional }
`;

const output = serverOutput(CONTRACT);

test("a canonical event: what goes in, the declaration, the builders", async () => {
  await expect(textOf(output, "server/orders/order-paid.ts")).toMatchFileSnapshot(
    "server-order-paid.expected.txt",
  );
});

test("a mirror that omits a parameter and is handed its id", async () => {
  await expect(textOf(output, "server/orders/coupon-seen.ts")).toMatchFileSnapshot(
    "server-coupon-seen.expected.txt",
  );
});

test("the index of a source", async () => {
  await expect(textOf(output, "server/orders/index.ts")).toMatchFileSnapshot("server-index.expected.txt");
});

test("there is no folder where no server sends", () => {
  const browserOnly = CONTRACT.slice(0, CONTRACT.indexOf("  order_paid:"))
    .replace(/^ {2}orders: .*$/m, "")
    .concat(`
  page_seen:
    action: Saw a page
    trigger: A page was shown.
    metaEvent: PageView
    canonicalSource: shop
    eventId: { generatedBy: shop }
    consent: none
`);
  const paths = serverOutput(browserOnly).files.map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith("server/"))).toEqual([]);
});
