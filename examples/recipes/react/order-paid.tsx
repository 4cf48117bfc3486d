"use client";

import { useEffect } from "react";
import { type CheckoutPaidParameters, trackCheckoutPaid } from "./meta/acme-store/pixel/storefront";

/**
 * Reports the order of a thank-you page. It may be rendered twice and loaded again: the event's id is made of the
 * order's number, and `withoutRepeats` sends none twice.
 */
export function OrderPaid({ order }: { readonly order: CheckoutPaidParameters }) {
  useEffect(() => trackCheckoutPaid(order), [order]);
  return null;
}
