import { expect, test } from "vitest";
import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from "yaml";
import { said } from "../support/compile-text.js";

const CONTRACT = `eventContract: "1.0"
name: refused
version: 1.0.0
pixels: { main: META_PIXEL_ID, second: SECOND_PIXEL_ID }
sources:
  website: { kind: browser, system: Web shop, delivery: pixel, advancedMatching: [em], pixels: [main] }
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website, pixels: [main] }
  courier: { kind: server, system: Courier, delivery: partner, pixels: [second] }
  salesforce: { kind: crm, system: Salesforce, delivery: direct }
  ga4: { kind: analytics, system: Google Analytics 4 }
consent: { marketing: { description: Marketing. } }
parameters:
  currency: { enum: [EUR, USD] }
  rate: { type: number, minimum: 0, description: Discount. }
userData:
  customer: { required: [client_ip_address], atLeastOneOf: [em, [fn, ln, zp]], optional: [fbp] }
events:
  order_paid:
    action: Paid for an order
    trigger: The order service accepted the order.
    metaEvent: Purchase
    canonicalSource:
      source: orders
      event: order.accepted
      fields: { value: total, currency: unit, order_id: reference, contents.id: "lines[].sku", em: customer.email }
    mirrors:
      website: { trigger: The page was rendered., fields: { value: total, contents.id: "lines[].sku" }, omit: [rate] }
    enrichers:
      website: { provides: [fbp, client_ip_address, client_user_agent, event_source_url] }
    observers: { ga4: { event: purchase, fields: { order_id: transaction_id } } }
    eventId: "purchase-{order_id}"
    consent: marketing
    pixels: [main]
    parameters:
      value: required
      currency: required
      contents: required
      contents.item_price: optional
      content_type: { const: product }
      order_id: { required: true, pattern: "^[A-Z0-9]+$" }
      rate: optional
    userData: customer
    serverEvent: { referrer_url: optional }
    examples:
      - name: two mugs
        serverEvent: { event_time: 2026-01-15T10:00:00Z, event_source_url: "https://acme.example/thanks" }
        parameters: { value: 25, currency: EUR, order_id: A1, contents: [{ id: M, quantity: 2, item_price: 12.5 }] }
        userData: { em: jane@example.com, client_ip_address: 203.0.113.7, client_user_agent: Mozilla/5.0 }
  courier_paid:
    action: Paid the courier
    trigger: The courier took the money.
    metaEvent: Purchase
    canonicalSource: courier
    eventId: { assignedBy: courier }
    consent: none
    pixels: [second]
    parameters: { value: required, currency: required }
  quote_asked:
    action: Asked for a quote
    trigger: The page took the form.
    metaEvent: Lead
    canonicalSource: website
    mirrors: { orders: { trigger: The service stored it., userData: { required: [client_ip_address] } } }
    eventId: { generatedBy: website }
    consent: marketing
    allow: { unconfirmed-canonical-source: Nobody else hears of it. }
  deal_won:
    action: Won the deal
    trigger: Salesforce closed it.
    metaEvent: { custom: DealWon }
    canonicalSource: salesforce
    keys: { deal: string }
    eventId: "deal-{deal}"
    consent: none
    userData: { atLeastOneOf: [lead_id, em] }
  page_viewed:
    action: Viewed a page
    trigger: The web shop showed a page.
    metaEvent: PageView
    canonicalSource: website
    eventId:
      generatedBy: website
    consent: marketing
  parcel_packed:
    action: Packed a parcel
    trigger: The label was printed.
    metaEvent: none
    canonicalSource: orders
`;

/** What the structure of a file refuses; anything else that is said then was only said because of it. */
const REFUSALS =
  /^\S+ error (?:null-value|wrong-type|malformed-value|unknown-key|missing-key|empty-collection|repeated-item|non-text-key): /;

function changed(from: string, to: string): readonly string[] {
  if (CONTRACT.split(from).length !== 2) throw new Error(`${from} is not there once`);
  return said(CONTRACT.replace(from, to)).map((line) => line.split(" ").slice(1, 3).join(" "));
}

test("the contract itself is sound", () => {
  expect(said(CONTRACT)).toEqual([]);
});

test.each([
  ["      currency: required", "      currency: EUR", "error malformed-value:"],
  ['order_id: { required: true, pattern: "^[A-Z0-9]+$" }', "order_id: yes", "error malformed-value:"],
  ['order_id: { required: true, pattern: "^[A-Z0-9]+$" }', "order_id: true", "error malformed-value:"],
  ['order_id: { required: true, pattern: "^[A-Z0-9]+$" }', "order_id:", "error null-value:"],
  [
    'order_id: { required: true, pattern: "^[A-Z0-9]+$" }',
    "order_id: { required: yes }",
    "error wrong-type:",
  ],
  [
    'order_id: { required: true, pattern: "^[A-Z0-9]+$" }',
    "transaction_id: required",
    "error unknown-parameter:",
  ],
  ["    userData: customer", "    userData: { em: required }", "error unknown-key:"],
  ["Order service, delivery: direct", "Order service, delivery: ", "error null-value:"],
  ["{ assignedBy: courier }", "{courier}", "error null-value:"],
  ["{ assignedBy: courier }", "{ assignedBy: curier }", "error unknown-source:"],
  ["{ generatedBy: website }", "{ generatedBy: shop }", "error unknown-source:"],
  ["    userData: customer", "    userData: custmer", "error unknown-profile:"],
  [
    "    userData: customer",
    "    userData: { required: [client_ip_address], atLeastOneOf: [email, ph], optional: [fbp] }",
    "error unknown-identifier:",
  ],
  ["atLeastOneOf: [em, [fn, ln, zp]]", "atLeastOneOf: [email, [fn, ln, zp]]", "error unknown-identifier:"],
  [
    "required: [client_ip_address], atLeastOneOf",
    "required: [ip_address], atLeastOneOf",
    "error unknown-identifier:",
  ],
])("%s as %s is one mistake", (from, to, expected) => {
  expect(changed(from, to)).toEqual([expected]);
});

test("a list of parameters is one mistake, whatever else speaks of them", () => {
  const from = /parameters:\n {6}value: required[\s\S]*?rate: optional\n/.exec(CONTRACT)?.[0] ?? "";
  expect(changed(from, "parameters: [value, currency, order_id]\n")).toEqual(["error wrong-type:"]);
});

test("names that have lost their indentation are one mistake", () => {
  const mirrors = "    mirrors:\n      website: { trigger: The";
  expect(changed(mirrors, mirrors.replace("      website", "    website"))).toEqual(["error null-value:"]);
});

interface Place {
  readonly way: string;
  /** Undefined in a list. */
  readonly key: Scalar | undefined;
  set(value: Node): void;
}

/** Every value of a document. */
function placesOf(document: Document): readonly Place[] {
  const places: Place[] = [];
  const visit = (node: unknown, way: string): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        const key = isScalar(pair.key) ? pair.key : undefined;
        const name = `${way}/${key?.value}`;
        places.push({
          way: name,
          key,
          set: (value) => {
            pair.value = value;
          },
        });
        visit(pair.value, name);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        places.push({ way: `${way}/${index}`, key: undefined, set: (value) => node.set(index, value) });
        visit(item, `${way}/${index}`);
      }
    }
  };
  visit(document.contents, "");
  return places;
}

const COUNT = placesOf(parseDocument(CONTRACT)).length;

const changes: readonly (readonly [string, (place: Place, document: Document) => void])[] = [
  ["nothing", (place, document) => place.set(document.createNode(null))],
  ["a list in a list", (place, document) => place.set(document.createNode([["q"]]))],
  [
    "a misspelled key",
    ({ key }) => {
      if (key !== undefined) key.value = `${key.value}x`;
    },
  ],
];

test.each(changes)("of %s in any place is said that it is refused, and nothing else", (_, change) => {
  const wrong: (readonly [string, readonly string[]])[] = [];
  for (let index = 0; index < COUNT; index += 1) {
    const document = parseDocument(CONTRACT);
    const place = placesOf(document)[index];
    if (place === undefined) throw new Error("a copy has other places");
    change(place, document);
    const lines = said(String(document));
    if (lines.length > 1 && lines.some((line) => REFUSALS.test(line))) wrong.push([place.way, lines]);
  }
  expect(wrong).toEqual([]);
});
