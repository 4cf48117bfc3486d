// Generated from acme-store.contract.yaml, event `checkout_paid`.
// Edit the contract and generate again; edits made here are lost.

import type { PixelEvent } from "../../../../../generator/runtime/pixel/pixel-event.js";
import { track } from "../../../../../generator/runtime/pixel/track.js";
import { lazy } from "../../../../../generator/runtime/shared/lazy.js";
import { money } from "../../../../../generator/runtime/shared/money.js";
import { list } from "../../../../../generator/runtime/shared/read-list.js";
import { constant, object, optional, required } from "../../../../../generator/runtime/shared/read-object.js";
import { number, text } from "../../../../../generator/runtime/shared/reader.js";
import { CHECKOUT_PAID, type CheckoutPaidContent, checkoutPaidIdForm } from "../../shared/checkout-paid.js";
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

const EVENT: PixelEvent = {
  event: "checkout_paid",
  name: CHECKOUT_PAID,
  consent: "marketing",
  id: checkoutPaidIdForm,
  parameters: lazy(() =>
    object(
      {
        value: required(number({ minimum: 0 })),
        currency: required(text({ enum: ["EUR", "USD", "GBP"] })),
        contents: required(
          list(
            object({
              id: required(text({ minLength: 1 })),
              quantity: required(number({ minimum: 1 })),
              item_price: required(number({ minimum: 0 })),
              delivery_category: optional(text({ enum: ["in_store", "curbside", "home_delivery"] })),
            }),
            { minItems: 1 },
          ),
        ),
        content_type: constant("product"),
        order_id: required(text({ pattern: /^[A-Za-z0-9_.-]{1,128}$/u })),
      },
      money("currency", { value: "object" }),
    ),
  ),
};

/**
 * Completed checkout: Meta `Purchase`.
 *
 * Fires when: the thank-you page was rendered.
 * Canonical source: `orders` (Order service). The browser mirrors it with the same id, and Meta keeps one.
 */
export function trackCheckoutPaid(parameters: CheckoutPaidParameters): void {
  track(STOREFRONT, EVENT, { parameters });
}
