import { explain } from "./meta/acme-store/pixel/storefront/debug.js";
import {
  grantConsent,
  pixelReport,
  startPixel,
  trackCheckoutPaid,
  trackPageViewed,
} from "./meta/acme-store/pixel/storefront/index.js";

/** What the page of a shop does: it starts the Pixel, asks for consent and reports an order. */
export function openPage(): number {
  explain();
  startPixel({ pixels: { main: "1234567890123456" } });
  grantConsent("marketing");
  trackPageViewed();
  trackCheckoutPaid({
    value: 25,
    currency: "EUR",
    contents: [{ id: "MUG", quantity: 1, item_price: 25 }],
    order_id: "A-10042",
  });
  return pixelReport().handedOver;
}
