/** A shop whose custom pixel hears Shopify's events, and whose server reads the webhooks. */
export const SHOPIFY = `
eventContract: "1.0"
name: lamps
version: 1.0.0
pixels: { main: "11111" }
sources:
  checkout: { kind: browser, system: Shopify custom pixel, delivery: pixel, advancedMatching: [em, external_id] }
  webhooks: { kind: server, system: Shopify, delivery: direct, actionSource: website }
consent:
  marketing: { description: What the shop's cookie banner calls marketing. }
  reach: { description: Counting visitors. }
parameters: { content_type: { const: product } }
userData: { buyer: { required: [client_ip_address], optional: [em, external_id] } }
events:
  page_viewed:
    action: Viewed a page
    trigger: A page was shown.
    metaEvent: PageView
    canonicalSource: checkout
    eventId: { generatedBy: checkout }
    consent: reach
  lamp_viewed:
    action: Viewed a lamp
    trigger: The page of a lamp was shown.
    metaEvent: ViewContent
    canonicalSource: { source: checkout, fields: { content_ids: data.productVariant.sku } }
    eventId: { generatedBy: checkout }
    consent: marketing
    parameters: { content_ids: required, content_type: required, content_name: optional, value: required, currency: required }
  lamp_searched:
    action: Searched
    trigger: A search was sent.
    metaEvent: Search
    canonicalSource: checkout
    eventId: { generatedBy: checkout }
    consent: marketing
    parameters: { search_string: required }
  lamp_added:
    action: Put a lamp into the cart
    trigger: A lamp was put into the cart.
    metaEvent: AddToCart
    canonicalSource: { source: checkout, fields: { contents.id: data.cartLine.merchandise.id } }
    eventId: { generatedBy: checkout }
    consent: marketing
    parameters: { value: required, currency: required, content_type: required, contents: required, contents.item_price: optional }
  checkout_started:
    action: Started the checkout
    trigger: The checkout was entered.
    metaEvent: InitiateCheckout
    canonicalSource: { source: checkout, fields: { token: data.checkout.token } }
    mirrors: { webhooks: { trigger: The webhook checkouts/create came., fields: { token: token } } }
    eventId: "checkout-{token}"
    keys: { token: string }
    consent: marketing
    userData: buyer
    parameters: { value: required, currency: required }
    examples:
      - name: one lamp
        keys: { token: 3f9ae1 }
        serverEvent: { event_time: 2026-01-15T10:00:00Z, event_source_url: "https://lamps.example/checkouts/3f9ae1" }
        parameters: { value: 50, currency: EUR }
        userData: { client_user_agent: Mozilla/5.0, client_ip_address: 192.0.2.1 }
  payment_given:
    action: Gave payment details
    trigger: Payment details were sent.
    metaEvent: AddPaymentInfo
    canonicalSource: { source: checkout, event: payment_info_submitted, fields: { contents.id: "data.checkout.lineItems[].variant.id" } }
    mirrors: { webhooks: { trigger: The shop's server was told. } }
    eventId: { generatedBy: checkout }
    consent: marketing
    userData: buyer
    parameters: { value: required, currency: required, content_type: required, contents: required }
  order_paid:
    action: Paid an order
    trigger: The webhook orders/paid came.
    metaEvent: Purchase
    canonicalSource: { source: webhooks, event: orders/paid, fields: { order_id: id } }
    mirrors:
      checkout:
        trigger: The thank-you page was shown.
        event: checkout_completed
        fields: { order_id: data.checkout.order.id, contents.id: "data.checkout.lineItems[].variant.id" }
    eventId: "order-{order_id}"
    consent: marketing
    userData: buyer
    parameters:
      order_id: required
      value: required
      currency: required
      content_type: required
      contents: required
      contents.item_price: optional
    examples:
      - name: two lamps
        serverEvent: { event_time: 2026-01-15T10:00:00Z, event_source_url: "https://lamps.example/thank-you" }
        parameters:
          order_id: "820982911946154508"
          value: 50
          currency: EUR
          contents: [{ id: "4401", quantity: 2, item_price: 20 }, { id: "4402", quantity: 1, item_price: 10 }]
        userData: { em: jane@example.com, client_user_agent: Mozilla/5.0, client_ip_address: 192.0.2.1 }
      - name: a large lamp
        serverEvent: { event_time: 2026-01-16T10:00:00Z, event_source_url: "https://lamps.example/thank-you" }
        parameters: { order_id: "5001", value: 12.5, currency: JPY, contents: [{ id: "4403", quantity: 1 }] }
        userData: { client_user_agent: Mozilla/5.0, client_ip_address: 192.0.2.1 }
  newsletter_ordered:
    action: Ordered the newsletter
    trigger: The form in the footer was sent.
    metaEvent: Lead
    canonicalSource: checkout
    eventId: { generatedBy: checkout }
    consent: marketing
    parameters: { content_name: required }
`;
