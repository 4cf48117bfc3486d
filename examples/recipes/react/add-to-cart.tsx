"use client";

import { trackProductAdded } from "./meta/acme-store/pixel/storefront";

/** A button that puts a product into the cart, and hands the event's id to the server, which reports the same event. */
export function AddToCart({ sku, price }: { readonly sku: string; readonly price: number }) {
  async function add() {
    const event_id = trackProductAdded({
      contents: [{ id: sku, quantity: 1, item_price: price }],
      value: price,
      currency: "EUR",
    });
    await fetch("/cart", { method: "POST", body: JSON.stringify({ sku, event_id }) });
  }

  return (
    <button type="button" onClick={add}>
      Add to cart
    </button>
  );
}
