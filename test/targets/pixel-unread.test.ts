import { expect, test } from "vitest";
import { emitText, textOf } from "../support/compile-text.js";
import { typeCheck } from "../support/type-check.js";
import { laidOut } from "../support/with-runtime.js";

const CONTRACT = `
eventContract: "1.0"
name: shop
version: 1.0.0
pixels: { main: META_PIXEL_ID }
sources:
  shop: { kind: browser, system: Web shop, delivery: pixel }
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website }
consent: { marketing: { description: The banner's category Marketing. } }
events:
  page_seen:
    action: Saw a page
    trigger: The page was shown.
    metaEvent: { custom: PageSeen }
    canonicalSource: shop
    eventId: { generatedBy: shop }
    consent: marketing
    parameters: { content_type: { const: product } }
  quote_sent:
    action: Got a quote
    trigger: The order service sent it.
    metaEvent: { custom: QuoteSent }
    canonicalSource: orders
    mirrors: { shop: { trigger: The page was shown. } }
    eventId: { generatedBy: orders }
    consent: marketing
    userData: { required: [em] }
  order_paid:
    action: Paid an order
    trigger: The order service booked it.
    metaEvent: { custom: OrderPaid }
    canonicalSource: orders
    mirrors: { shop: { trigger: The page was shown. } }
    keys: { order: string }
    eventId: "order-{order}"
    consent: marketing
    parameters: { content_category: optional }
    userData: { required: [em] }
`;

test("an argument that the contract leaves nothing to is marked as unread", () => {
  const files = emitText(CONTRACT);
  const head = (name: string) =>
    /^export function .*$/m.exec(textOf(files, `pixel/shop/${name}.ts`))?.[0] ?? "";
  expect(["page-seen", "quote-sent", "order-paid"].map(head)).toEqual([
    "export function trackPageSeen(parameters: PageSeenParameters = {}): PageSeenId {",
    "export function trackQuoteSent(_parameters: QuoteSentParameters, id: QuoteSentId): void {",
    "export function trackOrderPaid(parameters: OrderPaidParameters, keys: OrderPaidKeys): void {",
  ]);
});

test("which compilers that look for unread arguments take", { timeout: 300_000 }, async () => {
  expect(await typeCheck(laidOut("shop", emitText(CONTRACT)), "7.0")).toBe("");
});
