/** Names that are words of the language or of the runtime, ids of every sort, fields of every place: a contract for tests. */
export const ODD_CONTRACT = `
eventContract: "1.0"
name: odd
version: 1.0.0
pixels: { main: META_PIXEL_ID, "second-one": "1234567890" }
sources:
  web: { kind: browser, system: Web, delivery: pixel }
  back-end: { kind: server, system: "Back end */ Inc.", delivery: direct, actionSource: [website, app, email] }
  salesforce: { kind: crm, system: "Sales \\"force\\"", delivery: direct }
  chat: { kind: server, system: Chat, delivery: direct, actionSource: business_messaging }
consent:
  marketing: { description: The banner. }
parameters:
  currency: { enum: [EUR, USD] }
  tier: { type: integer, enum: [1, 2] }
  shop: { type: string, enum: [north, south] }
  "a-b": { type: string }
events:
  event:
    action: An event
    trigger: it happens
    metaEvent: Purchase
    canonicalSource: back-end
    eventId: "e-{currency}-{tier}-{event_no}"
    keys: { event_no: { type: integer } }
    consent: none
    parameters: { currency: required, value: required, tier: required, content_type: { const: product }, "a-b": optional }
    serverEvent: { opt_out: optional, original_event_data: optional, customer_segmentation: optional }
    userData: { atLeastOneOf: [em, [fn, ln]] , optional: [country, lead_id] }
    pixels: [second-one]
  class:
    action: A class
    trigger: it happens
    metaEvent: Lead
    canonicalSource: { source: back-end, fields: { event_id: row.meta_id } }
    eventId: { generatedBy: back-end }
    actionSource: website
    consent: marketing
    parameters: { content_name: { const: "</script>" } }
    userData: { atLeastOneOf: [[em]] }
  default:
    action: A default
    trigger: it happens
    metaEvent: { custom: Odd }
    canonicalSource: web
    mirrors: { back-end: { trigger: it happened, actionSource: website, omit: [a-b], userData: { required: [em] } } }
    eventId: "d-{shop}-{order_id}"
    consent: marketing
    parameters: { shop: required, order_id: required, a-b: optional, currency: { default: EUR }, contents: optional, contents.item_price: required, content_type: { const: product } }
  stage:
    action: A stage
    trigger: it happens
    metaEvent: { custom: Stage One }
    canonicalSource: salesforce
    eventId: "s-{shop}-{no}"
    keys: { no: string }
    consent: none
    status: deprecated
    deprecation: { since: 1.0.0, replacedBy: class }
    parameters: { shop: { const: north }, value: optional, currency: optional }
    userData: { required: [lead_id] }
  order_created:
    action: Ordered in chat
    trigger: it happens
    metaEvent: OrderCreated
    canonicalSource: chat
    eventId: "o-{order_id}"
    consent: none
    parameters: { order_id: required, value: optional, currency: optional }
    serverEvent: { messaging_channel: { const: whatsapp } }
    userData: { required: [ctwa_clid, whatsapp_business_account_id] }
`;
