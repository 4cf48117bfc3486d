// Generated from acme-store.contract.yaml, event `checkout_paid`.
// Edit the contract and generate again; edits made here are lost.

import { eventId, type IdPart, idText } from "../../../../generator/runtime/shared/event-id.js";
import { lazy } from "../../../../generator/runtime/shared/lazy.js";
import { money } from "../../../../generator/runtime/shared/money.js";
import { list } from "../../../../generator/runtime/shared/read-list.js";
import { constant, object, optional, required } from "../../../../generator/runtime/shared/read-object.js";
import { number, text } from "../../../../generator/runtime/shared/reader.js";

/** What Meta calls `checkout_paid`, on both sides. */
export const CHECKOUT_PAID = "Purchase";

/** What is sent with `checkout_paid`. */
export interface CheckoutPaidParameters {
  /** Total of the order. From `total_gross` in Order service. */
  readonly value: number;
  /** Currency of the value, as ISO 4217 has it. */
  readonly currency: "EUR" | "USD" | "GBP";
  /** What was bought. */
  readonly contents: readonly CheckoutPaidContent[];
  /** Number of the order. From `reference` in Order service. */
  readonly order_id: string;
  /** Voucher used at checkout. */
  readonly coupon?: string | null | undefined;
}

/** One line of `contents`. */
export interface CheckoutPaidContent {
  /** Id of the item in the catalogue. */
  readonly id: string;
  /** How many of it. */
  readonly quantity: number;
  /** Price of one. */
  readonly item_price: number;
  /** How it gets to the customer. */
  readonly delivery_category?: "in_store" | "curbside" | "home_delivery" | null | undefined;
}

/** What the id of one `checkout_paid` is made of. */
export interface CheckoutPaidIdParts {
  readonly order_id: string;
}

/**
 * The id of one `checkout_paid`, the same on both sides: `purchase-{order_id}`.
 *
 * @throws {ContractViolation} when a part cannot stand in an id.
 */
/** How the id is put together. */
export const checkoutPaidIdForm = (): readonly IdPart[] => ["purchase-", idText("order_id")];

export function checkoutPaidId(parts: CheckoutPaidIdParts): string {
  return eventId(parts, checkoutPaidIdForm);
}

/** Checks and copies the parameters of `checkout_paid`. */
export const checkoutPaidParameters = /* @__PURE__ */ lazy(() =>
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
      coupon: optional(text({ pattern: /^[A-Z0-9]{4,12}$/u })),
    },
    money("currency", { value: "object" }),
  ),
);
