// Generated from acme-store.contract.yaml, event `product_added`.
// Edit the contract and generate again; edits made here are lost.

import type { PixelEvent } from "../../../../../generator/runtime/pixel/pixel-event.js";
import { trackNew } from "../../../../../generator/runtime/pixel/track.js";
import {
  PRODUCT_ADDED,
  type ProductAddedId,
  type ProductAddedParameters,
  productAddedParameters,
} from "../../shared/product-added.js";
import { STOREFRONT } from "./base.js";

const EVENT: PixelEvent = {
  event: "product_added",
  name: PRODUCT_ADDED,
  consent: "marketing",
  parameters: productAddedParameters,
};

/**
 * Put a product in the cart: Meta `AddToCart`.
 *
 * Fires when: the visitor's cart holds the new line.
 * Canonical source: `storefront`. Hand the id that comes back to `orders`, which mirrors the event with it.
 */
export function trackProductAdded(parameters: ProductAddedParameters): ProductAddedId {
  return trackNew(STOREFRONT, EVENT, { parameters }) as ProductAddedId;
}
