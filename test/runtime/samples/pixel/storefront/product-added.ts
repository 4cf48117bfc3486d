// Generated from acme-store.contract.yaml, event `product_added`.
// Edit the contract and generate again; edits made here are lost.

import { track } from "../../../../../generator/runtime/pixel/track.js";
import {
  createProductAddedId,
  PRODUCT_ADDED,
  type ProductAddedId,
  type ProductAddedParameters,
} from "../../shared/product-added.js";
import { STOREFRONT } from "./base.js";

/**
 * Put a product in the cart: Meta `AddToCart`.
 *
 * Fires when: the visitor's cart holds the new line.
 * Canonical source: `storefront`. Hand the id that comes back to `orders`, which mirrors the event with it.
 */
export function trackProductAdded(parameters: ProductAddedParameters): ProductAddedId {
  const id = createProductAddedId();
  track(
    STOREFRONT,
    {
      event: "product_added",
      name: PRODUCT_ADDED,
      standard: true,
      consent: "marketing",
      parameters: () => ({
        content_ids: parameters.content_ids,
        content_type: "product",
        value: parameters.value,
        currency: parameters.currency ?? "EUR",
      }),
    },
    id,
  );
  return id;
}
