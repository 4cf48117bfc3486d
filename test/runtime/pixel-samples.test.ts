import { afterEach, beforeEach, expect, expectTypeOf, test } from "vitest";
import { closePage, type FakePage, initialised, openPage } from "./fake-page.js";
import {
  denyConsent,
  grantConsent,
  identify,
  pixelReport,
  startPixel,
} from "./samples/pixel/storefront/base.js";
import { trackCheckoutPaid } from "./samples/pixel/storefront/checkout-paid.js";
import { trackProductAdded } from "./samples/pixel/storefront/product-added.js";
import { checkoutPaidId } from "./samples/shared/checkout-paid.js";
import { type ProductAddedId, parseProductAddedId } from "./samples/shared/product-added.js";

let page: FakePage;

beforeEach(() => {
  page = openPage();
});

afterEach(closePage);

const ORDER = {
  value: 25,
  currency: "EUR",
  contents: [{ id: "MUG", quantity: 2, item_price: 12.5, delivery_category: null }],
  order_id: "A-1001",
} as const;

const PAID = [
  "trackSingle",
  "1234567890",
  "Purchase",
  {
    value: 25,
    currency: "EUR",
    contents: [{ id: "MUG", quantity: 2, item_price: 12.5 }],
    content_type: "product",
    order_id: "A-1001",
  },
  { eventID: "purchase-A-1001" },
];

test("a generated module holds its event until consent, then sends what the contract names", () => {
  identify({ em: "jane@example.com" });
  startPixel({ pixels: { main: "1234567890" } });
  const untyped = { ...ORDER, email: "jane@example.com", contents: [{ ...ORDER.contents[0], note: "gift" }] };
  trackCheckoutPaid(untyped);
  expect(page.window.fbq).toBe(undefined);
  grantConsent("marketing");
  identify({ external_id: "U-1" });
  page.load();
  expect(page.calls).toEqual([
    ...initialised("1234567890", { em: "jane@example.com", external_id: "u-1" }),
    PAID,
  ]);
  expect(checkoutPaidId(ORDER)).toBe("purchase-A-1001");
});

test("an id made here comes back, and is the one that was sent", () => {
  startPixel({ pixels: { main: "1234567890" }, consent: { marketing: "granted" } });
  const id = trackProductAdded({ content_ids: ["MUG"], value: null });
  page.load();
  expect(page.events()).toEqual([
    [
      "trackSingle",
      "1234567890",
      "AddToCart",
      { content_ids: ["MUG"], content_type: "product", currency: "EUR" },
      { eventID: id },
    ],
  ]);
  expect(parseProductAddedId(String(id))).toBe(id);
  expect(parseProductAddedId("not an id")).toBe(undefined);
  expectTypeOf(id).toEqualTypeOf<ProductAddedId>();
  // @ts-expect-error Any text is not an id.
  const wrong: ProductAddedId = "text";
  expect(wrong).toBe("text");
});

test("a call that the types forbid is counted, and not thrown to the page", () => {
  startPixel({ pixels: { main: "1234567890" }, consent: { marketing: "granted" } });
  // @ts-expect-error An order has a number.
  trackCheckoutPaid({ ...ORDER, order_id: undefined });
  // @ts-expect-error There is no event without its parameters.
  trackCheckoutPaid();
  // @ts-expect-error There is no such basis.
  denyConsent("statistics");
  // @ts-expect-error The pixel's id has to be given.
  startPixel({});
  const untyped = { ...ORDER, contents: "MUG" };
  // @ts-expect-error Contents are a list.
  trackCheckoutPaid(untyped);
  trackCheckoutPaid(ORDER);
  const missing = (name: string) => ({ path: `parameters.${name}`, rule: "required", text: "is required" });
  expect(pixelReport().refused.map(({ violations }) => violations)).toEqual([
    [missing("order_id")],
    ["value", "currency", "contents", "order_id"].map(missing),
    [{ path: "parameters.contents", rule: "type", text: "breaks the rule type" }],
  ]);
  page.load();
  expect(page.events()).toEqual([PAID]);
});
