import { showBanner } from "./consent-banner";
import {
  type CheckoutPaidParameters,
  trackCheckoutPaid,
  trackPageViewed,
  trackProductAdded,
} from "./meta/acme-store/pixel/storefront";
import { startTracking } from "./tracking";

startTracking();
trackPageViewed();
showBanner();

const button = document.querySelector<HTMLButtonElement>("#add-to-cart");
button?.addEventListener("click", () => {
  const [sku = "", price] = [button.dataset["sku"], Number(button.dataset["price"])];
  const event_id = trackProductAdded({
    contents: [{ id: sku, quantity: 1, item_price: price }],
    value: price,
    currency: "EUR",
  });
  // The server reports the same event with the same id.
  void fetch("/cart", { method: "POST", body: JSON.stringify({ sku, event_id }) });
});

// On the thank-you page.
const order = document.querySelector<HTMLElement>("[data-order]")?.dataset["order"];
if (order) trackCheckoutPaid(JSON.parse(order) as CheckoutPaidParameters);
