import { eventsOf } from "./events.mjs";

const HEADER = `eventContract: "1.0"
name: bench-contract
version: 1.0.0
owner: growth
description: A contract of the size that a large group of shops has, “grown over years”.
`;

const SHARED = `pixels: { main: META_PIXEL_ID }

sources:
  storefront: { kind: browser, system: Storefront, owner: web, delivery: pixel, advancedMatching: [em, external_id] }
  orders: { kind: server, system: Order service, owner: checkout, delivery: direct, actionSource: website }
  salesforce: { kind: crm, system: Salesforce, owner: rev-ops, delivery: direct }
  warehouse: { kind: server, system: Warehouse management, owner: logistics }
  ga4: { kind: analytics, system: Google Analytics 4, owner: analytics }

consent:
  marketing: { description: The category “Marketing” of the cookie banner. }

parameters:
  currency: { enum: [EUR, USD, GBP] }
  plan: { type: string, enum: [solo, team, company], description: The plan in question. }
  coupon: { type: string, pattern: "^[A-Z0-9]{4,12}$", description: Voucher used at checkout. }
  seats: { type: integer, minimum: 1, maximum: 10000, description: Seats that are paid for. }
  discount_rate: { type: number, minimum: 0, maximum: 1, description: Share of the list price that was waived. }
  filters:
    type: array
    items: { type: string, maxLength: 40 }
    maxItems: 10
    description: Filters that were set.

userData:
  customer:
    required: [client_ip_address]
    atLeastOneOf: [em, ph, external_id, [fn, ln, zp]]
    optional: [ct, st, country, fbp, fbc]
  visitor: { required: [client_ip_address], optional: [em, external_id, fbp, fbc] }
  lead: { atLeastOneOf: [lead_id, em, ph], optional: [fn, ln, ct, zp, country, external_id] }
`;

/** Writes a contract of so many events as one text of YAML: the same for the same seed. */
export function contractOf(count, seed) {
  return `${HEADER}\n${SHARED}\n${eventMap(eventsOf(count, seed))}`;
}

/** The same contract with its events in fragments of so many each: texts of YAML by their paths. */
export function splitContractOf(count, seed, eventsPerFile) {
  const events = eventsOf(count, seed);
  const files = { "bench.contract.yaml": `${HEADER}include: [events/*.yaml]\n\n${SHARED}` };
  for (let start = 0; start < count; start += eventsPerFile) {
    files[`events/from-${start + 1}.yaml`] = eventMap(events.slice(start, start + eventsPerFile));
  }
  return files;
}

function eventMap(events) {
  return `events:\n${events.map((event) => SHAPES[event.shape](event)).join("\n")}`;
}

function opening({ name, verb, thing, owner, number }, metaEvent, canonicalSource) {
  return `  ${name}:
    action: The ${thing} was ${verb} (${number})
    trigger: The system ${verb} the ${thing} and wrote it down, "for good".
    owner: ${owner}
    metaEvent: ${metaEvent}
    canonicalSource: ${canonicalSource}
`;
}

const example = (number, parts) => `    examples:
      - name: the usual one
        serverEvent: { event_time: 2026-01-15T10:00:00Z, event_source_url: https://acme.example/${number} }
${parts}
        userData: { em: jane@example.com, client_ip_address: 203.0.113.7, client_user_agent: Mozilla/5.0 }
`;

/** A sale: confirmed by the order service, mirrored by the page, its id made of the order's number. */
function sale(word) {
  const metaEvent = word.custom ? `{ custom: Sale${word.number} }` : "Purchase";
  const fields =
    '{ value: total_gross, order_id: reference, contents.id: "lines[].sku", em: customer.email }';
  return `${opening(word, metaEvent, `{ source: orders, event: order.accepted, fields: ${fields} }`)}    mirrors:
      storefront:
        trigger: The thank-you page was rendered.
        fields: { value: order.total, order_id: order.reference, contents.id: "order.lines[].sku" }
        omit: [coupon, discount_rate]
    enrichers:
      storefront: { provides: [fbp, fbc, client_ip_address, client_user_agent, event_source_url] }
    observers: { ga4: { event: purchase, fields: { order_id: transaction_id, value: value } } }
    eventId: "sale-${word.number}-{order_id}"
    consent: marketing
    parameters:
      value: { required: true, description: Order total with tax and shipping. }
      currency: required
      contents: required
      contents.item_price: required
      content_type: { const: product }
      order_id: { required: true, pattern: "^[A-Z]-[0-9]{4,8}$" }
      coupon: optional
      discount_rate: optional
    userData: customer
${example(
  word.number,
  `        parameters:
          value: 25
          currency: EUR
          order_id: A-1001
          contents: [{ id: MUG, quantity: 2, item_price: 12.5 }]`,
)}`;
}

/** A step on the page that the server repeats under the id that the page made. */
function step(word) {
  const metaEvent = word.custom ? `{ custom: Step${word.number} }` : "AddToCart";
  return `${opening(word, metaEvent, "storefront")}    mirrors:
      orders:
        trigger: The cart API answered 200.
        fields: { event_id: body.event_id, value: cart.total, external_id: session.customer_id }
        userData: visitor
    enrichers:
      storefront: { provides: [fbp, fbc, client_ip_address, client_user_agent, event_source_url] }
    eventId: { generatedBy: storefront }
    consent: marketing
    parameters:
      content_ids: required
      content_type: { const: product }
      value: optional
      currency: optional
      filters: optional
${example(word.number, "        parameters: { content_ids: [MUG], value: 12.5, currency: EUR }").replace(
  "serverEvent: {",
  "serverEvent: { event_id: 3f6f2a0c-52d1-4f8e-8b0a-2f4f8c1d7e22,",
)}`;
}

/** What only a page sees. */
function view(word) {
  return `${opening(word, `{ custom: View${word.number} }`, "storefront")}    observers: { ga4: { event: view_${word.number} } }
    eventId: { generatedBy: storefront }
    consent: marketing
    parameters: { plan: required, seats: optional }
    examples:
      - name: the usual one
        serverEvent: { event_id: 3f6f2a0c-52d1-4f8e-8b0a-2f4f8c1d7e22 }
        parameters: { plan: team, seats: 4 }
`;
}

/** A stage of a lead that the CRM alone knows. */
function stage(word) {
  return `${opening(word, `{ custom: Stage ${word.number} reached }`, "{ source: salesforce, event: LeadChangeEvent, fields: { lead: Id, em: Email, ph: Phone } }")}    keys: { lead: { type: string, pattern: "^00Q[A-Za-z0-9]{15}$", description: Salesforce's id. } }
    eventId: "stage-${word.number}-{lead}"
    consent: marketing
    parameters: { value: optional, currency: optional, plan: { default: solo } }
    userData: lead
    examples:
      - name: the usual one
        keys: { lead: 00QAb00000ExampleQ }
        serverEvent: { event_time: 2026-02-02T09:10:00Z }
        parameters: { value: 24000, currency: EUR, plan: company }
        userData: { lead_id: 1234567890123456, em: erika@example.com }
`;
}

/** A milestone that Meta must not see. */
function milestone(word) {
  return opening(
    word,
    "none",
    `{ source: warehouse, event: ${word.thing}.${word.verb}, fields: { parcel: barcode } }`,
  );
}

const SHAPES = { sale, step, view, stage, milestone };
