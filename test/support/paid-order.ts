/** What the builder of the store's `checkout_paid` takes, with an identifier of each kind. */
export const PAID_ORDER = {
  consent: { marketing: "granted" },
  event_time: 1_768_581_000,
  event_source_url: "https://acme.example/thanks",
  user_data: {
    em: "Jane@Example.com",
    ph: "+49 30 23125 017",
    fn: "Jürgen",
    ln: "O'Mustermann",
    ct: "Köln",
    zp: "50667",
    country: "DE",
    external_id: "C-20418",
    client_ip_address: "203.0.113.7",
    client_user_agent: "Mozilla/5.0",
    fbp: "fb.1.1768470000000.1098115397",
  },
  custom_data: {
    value: 25,
    currency: "EUR",
    order_id: "A-1001",
    contents: [{ id: "MUG", quantity: 2, item_price: 12.5 }],
  },
};
