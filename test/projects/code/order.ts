import { buildCheckoutPaid, toRequest } from "./meta/acme-store/server/orders/index.js";
import { validateCheckoutPaidPayload } from "./meta/acme-store/validators/orders/index.js";

/** What the service of a shop sends for an order. */
export function orderRequest(): string {
  const event = buildCheckoutPaid({
    consent: { marketing: "granted" },
    event_time: 1770022800,
    event_source_url: "https://acme.example/thanks",
    user_data: { client_ip_address: "203.0.113.7", client_user_agent: "Mozilla/5.0", em: "Ana@Acme.example" },
    custom_data: {
      value: 25,
      currency: "EUR",
      contents: [{ id: "MUG", quantity: 1, item_price: 25 }],
      order_id: "A-10042",
    },
  });
  const { requests } = toRequest([event], { pixel: "1234567890123456", now: new Date(1770022900000) });
  return JSON.stringify({
    violations: validateCheckoutPaidPayload(event),
    bodies: requests.map(({ body }) => body),
  });
}
