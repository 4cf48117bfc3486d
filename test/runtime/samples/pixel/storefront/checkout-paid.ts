// Generated from acme-store.contract.yaml, event `checkout_paid`.
// Edit the contract and generate again; edits made here are lost.

import { items } from "../../../../../generator/runtime/pixel/items.js";
import { track } from "../../../../../generator/runtime/pixel/track.js";
import { CHECKOUT_PAID, type CheckoutPaidContent, checkoutPaidId } from "../../shared/checkout-paid.js";
import { STOREFRONT } from "./base.js";

/** What `storefront` sends with `checkout_paid`; it does not know coupon. */
export interface CheckoutPaidParameters {
  /** Total of the order. From `order.total` in Next.js storefront. */
  readonly value: number;
  /** Currency of the value, as ISO 4217 has it. */
  readonly currency: "EUR" | "USD" | "GBP";
  /** What was bought. */
  readonly contents: readonly CheckoutPaidContent[];
  /** Number of the order. From `order.reference` in Next.js storefront. */
  readonly order_id: string;
}

/**
 * Completed checkout: Meta `Purchase`.
 *
 * Fires when: the thank-you page was rendered.
 * Canonical source: `orders` (Order service). The browser mirrors it with the same id, and Meta keeps one.
 */
export function trackCheckoutPaid(parameters: CheckoutPaidParameters): void {
  track(
    STOREFRONT,
    {
      event: "checkout_paid",
      name: CHECKOUT_PAID,
      standard: true,
      consent: "marketing",
      parameters: () => ({
        value: parameters.value,
        currency: parameters.currency,
        contents: items(parameters.contents, (item) => ({
          id: item.id,
          quantity: item.quantity,
          item_price: item.item_price,
          delivery_category: item.delivery_category,
        })),
        content_type: "product",
        order_id: parameters.order_id,
      }),
    },
    () => checkoutPaidId(parameters),
  );
}
