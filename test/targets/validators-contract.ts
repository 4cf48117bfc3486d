/** A contract in which every keyword, every kind of server event parameter and every sort of id has its place. */
export const EVERY_KEYWORD = `
eventContract: "1.0"
name: every-keyword
version: 1.0.0
pixels: { main: META_PIXEL_ID }
sources:
  shop: { kind: browser, system: Web shop, delivery: pixel }
  orders: { kind: server, system: Order service, delivery: direct, actionSource: [website, app] }
  till: { kind: pos, system: Tills, delivery: direct }
  chat: { kind: server, system: Chat, delivery: direct, actionSource: business_messaging }
  salesforce: { kind: crm, system: Salesforce, delivery: direct }
consent:
  marketing: { description: The banner's category Marketing. }
parameters:
  coupon: { type: string, pattern: "^[A-Z0-9]{4,12}$", minLength: 5, maxLength: 6 }
  size: { type: string, enum: [S, M, L] }
  level: { type: integer, minimum: -3, maximum: 7 }
  step: { type: integer, enum: [1, 2, 3] }
  serial: { type: integer }
  above: { type: integer, exclusiveMinimum: 10 }
  ratio: { type: number, exclusiveMinimum: 0, maximum: 1 }
  rate: { type: number, enum: [0.5, 1.5] }
  gift: { type: boolean, enum: [true] }
  flagged: { type: boolean }
  tags: { type: array, items: { type: string, minLength: 2, maxLength: 3 }, minItems: 1, maxItems: 3, uniqueItems: true }
  counts: { type: array, items: { type: integer, minimum: 0 }, uniqueItems: true }
  channel: { type: string, default: web }
  edition: { type: array, items: { type: string }, const: [a, b] }
  loose: { type: string, pattern: "x|y" }
events:
  order_paid:
    action: Paid an order
    trigger: The order service booked the payment.
    metaEvent: Purchase
    canonicalSource: orders
    mirrors: { shop: { trigger: The thank-you page was shown., omit: [coupon, tags] } }
    keys:
      receipt: { type: string, pattern: "^R-[0-9]{3,}$", description: Number of the receipt. }
      branch: { type: integer, maximum: 900 }
    eventId: "order-{receipt}/{branch}.{size}"
    consent: marketing
    parameters:
      value: required
      currency: required
      contents: { required: true, maxItems: 3, uniqueItems: true }
      contents.item_price: required
      contents.delivery_category: { default: in_store }
      contents.title: { const: Piece }
      content_type: { const: product }
      content_ids: optional
      coupon: optional
      size: { required: true }
      level: required
      step: optional
      serial: optional
      above: optional
      ratio: optional
      rate: optional
      gift: optional
      flagged: { default: false }
      tags: optional
      counts: optional
      channel: optional
      edition: optional
      loose: optional
      predicted_ltv: optional
    userData: { required: [em], atLeastOneOf: [ph, [fn, ln, zp], country], optional: [db, ge, ct, st, external_id, fbp, fbc, madid] }
    serverEvent:
      opt_out: optional
      customer_segmentation: optional
      referrer_url: { required: true }
    examples:
      - name: on the website
        keys: { receipt: R-1001, branch: 7 }
        serverEvent:
          action_source: website
          event_time: 2026-01-15T10:00:00Z
          event_source_url: https://acme.example/
          referrer_url: https://acme.example/cart
          customer_segmentation: new_customer_to_business
        parameters:
          value: 25
          currency: EUR
          contents: [{ id: MUG, quantity: 2, item_price: 12.5 }, { id: CUP, quantity: 1, item_price: 0, delivery_category: curbside }]
          size: M
          level: -3
          step: 2
          ratio: 0.5
          tags: [ab, abc]
          counts: [0, 1]
          loose: x
        userData: { em: jane@example.com, ph: "+49 151 12345678", fn: Jane, ln: Doe, client_user_agent: Mozilla/5.0 }
      - name: in the app
        keys: { receipt: R-1002, branch: 0 }
        serverEvent:
          action_source: app
          event_time: 1768471200
          referrer_url: https://acme.example/cart
          opt_out: true
          app_data:
            advertiser_tracking_enabled: 1
            application_tracking_enabled: 1
            extinfo: [a2, com.acme, "", "", "14", "", "", "", "", "", "", "", "", "", "", ""]
            url_schemes: [acme]
        parameters: { value: 0, currency: JPY, contents: [{ id: MUG, quantity: 1, item_price: 1 }], size: L, level: 7 }
        userData: { em: jane@example.com, country: DE, madid: 38400000-8cf0-11bd-b23e-10b96e40000d }
  product_seen:
    action: Saw a product
    trigger: The page was shown.
    metaEvent: ViewContent
    canonicalSource: shop
    mirrors:
      orders: { trigger: The API answered 200., actionSource: website, userData: { optional: [db, ge, fn, client_ip_address, external_id] } }
    eventId: { generatedBy: shop }
    consent: none
    parameters: { value: optional, currency: { enum: [EUR, USD] } }
    examples:
      - name: a mug
        serverEvent: { event_id: 2a3b4c5d-6e7f, event_time: 1768471200, event_source_url: https://acme.example/ }
        parameters: { value: 3, currency: EUR }
        userData: { client_user_agent: Mozilla/5.0, external_id: C-1 }
  parcel_sold:
    action: Sold over the counter
    trigger: The till printed the receipt.
    metaEvent: { custom: ParcelSold }
    canonicalSource: till
    keys: { ticket: string }
    eventId: "parcel-{ticket}"
    consent: none
    userData: { atLeastOneOf: [[fn, ge], em, [ct, zp]], optional: [ln] }
    serverEvent: { original_event_data: optional, attribution_data: optional }
    examples:
      - name: a parcel
        keys: { ticket: T1 }
        serverEvent: { event_time: 1768471200, original_event_data: { event_name: Lead, event_time: 5 } }
        userData: { fn: Jane, ge: f, ln: Doe }
  chat_bought:
    action: Bought in a chat
    trigger: The chat took the payment.
    metaEvent: Purchase
    canonicalSource: chat
    separateFrom: { order_paid: "A chat never passes the shop's checkout." }
    keys: { talk: { type: string, pattern: "x|^y" } }
    eventId: "chat-{talk}"
    consent: none
    parameters: { value: { const: 5 }, currency: { default: EUR } }
    userData: { required: [page_id] }
    serverEvent: { messaging_channel: { const: whatsapp }, messaging_outcome_data: optional }
    examples:
      - name: a chat
        keys: { talk: yx }
        serverEvent: { event_time: 1768471200, messaging_outcome_data: { outcome_type: sold } }
        userData: { page_id: "1", ctwa_clid: abc_DEF }
  basket_saved:
    action: Saved a basket
    trigger: The order service stored the basket.
    metaEvent: { custom: BasketSaved }
    canonicalSource: orders
    actionSource: website
    eventId: { generatedBy: orders }
    consent: none
    parameters: { value: optional, currency: { enum: [EUR, USD], default: EUR } }
    userData: { required: [em] }
    examples:
      - name: a basket
        serverEvent: { event_id: basket-1, event_time: 1768471200, event_source_url: " HTTPS://acme.example/ " }
        parameters: { value: 5 }
        userData: { em: jane@example.com, client_user_agent: Mozilla/5.0 }
  basket_paid:
    action: Paid a basket
    trigger: The order service booked the basket.
    metaEvent: { custom: BasketPaid }
    canonicalSource: orders
    actionSource: website
    eventId: { generatedBy: orders }
    consent: none
    parameters: { value: required, currency: { enum: [EUR, USD], default: EUR } }
    userData: { required: [em] }
    examples:
      - name: a basket
        serverEvent: { event_id: basket-2, event_time: 2026-01-15t10:00:00z, event_source_url: https://acme.example/ }
        parameters: { value: 5, currency: USD }
        userData: { em: jane@example.com, client_user_agent: Mozilla/5.0 }
  deal_won:
    action: Won a deal
    trigger: Salesforce closed the deal.
    metaEvent: { custom: DealWon }
    canonicalSource: salesforce
    keys: { deal: { type: string, enum: [a+b, "c|d"] } }
    eventId: "deal-{deal}"
    consent: marketing
    parameters: { value: { required: true }, currency: { required: true, enum: [EUR, USD] } }
    userData: { atLeastOneOf: [lead_id, em] }
    examples:
      - name: a deal
        keys: { deal: a+b }
        serverEvent: { event_time: 1768471200 }
        parameters: { value: 1, currency: USD }
        userData: { lead_id: "1234567890123456" }
`;
