import { runInNewContext } from "node:vm";
import { parse } from "acorn";
import { describe, expect, test } from "vitest";
import { generatedFrom } from "../hostile/hostile-contract.js";
import { emitText, pathsOf, textOf } from "../support/compile-text.js";
import { exampleContracts } from "../support/example-contracts.js";
import { snippetBlock } from "../support/snippet-block.js";

const SHOP = `
eventContract: "1.0"
name: shop
version: 1.0.0
pixels: { main: "11111" }
sources:
  web: { kind: browser, system: Web shop, delivery: pixel }
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website }
  ga4: { kind: analytics, system: Google Analytics 4 }
consent: { ads: { description: The banner's category Advertising. } }
events:
  page_viewed:
    action: Saw a page
    trigger: The page was shown.
    metaEvent: PageView
    canonicalSource: web
    observers: { ga4: { event: page_view } }
    eventId: { generatedBy: web }
    consent: ads
  order_paid:
    action: Paid an order
    trigger: The order was stored.
    metaEvent: Purchase
    canonicalSource: orders
    mirrors: { web: { trigger: The thank-you page was shown. } }
    observers:
      ga4:
        event: purchase
        fields:
          order_id: transaction_id
          value: value
          currency: currency
          contents: items
          contents.title: "items[].item_name"
          content_category: page_section
          em: user_data.email_address
    eventId: "order-{order_id}"
    consent: ads
    parameters:
      order_id: required
      value: required
      currency: { const: EUR }
      contents: required
      contents.item_price: optional
      contents.title: optional
      content_category: optional
    userData: { required: [em, client_ip_address] }
    examples:
      - name: two mugs
        serverEvent: { event_time: 2026-01-15T10:00:00Z, event_source_url: "https://shop.example/thanks" }
        userData: { em: jane@example.com, client_ip_address: 203.0.113.7, client_user_agent: Mozilla/5.0 }
        parameters: { order_id: "1", value: 25, contents: [{ id: MUG, quantity: 2, title: Mug }, { id: CUP, quantity: 1 }] }
  order_refunded:
    action: Got the money back
    trigger: The bank confirmed it.
    metaEvent: none
    canonicalSource: orders
    observers: { ga4: { event: refund, fields: { refund: transaction_id } } }
    keys: { refund: string }
`;
const page = textOf(emitText(SHOP), "ga4/ga4.html");
const scriptOf = (name: string) => /<script>\n(.*)<\/script>/s.exec(snippetBlock(page, name))?.[1] ?? "";

const ITEMS = `items: [{
      item_id: "REPLACE_contents_id", // required. The id of the product, as in the catalogue.
      // price: REPLACE_contents_item_price, // optional. The unit price, in the currency of the event.
      quantity: REPLACE_contents_quantity, // required. Quantity of the product.
      // item_name: "REPLACE_contents_title", // optional. The name of the product.
    }],`;

test("gtag takes every value under Google's name, without what tells of a person", () => {
  expect(scriptOf("gtag order_paid")).toBe(`  gtag("event", "purchase", {
    transaction_id: "REPLACE_order_id", // required. The order number. It does not merge Pixel and server events; Meta uses it to distinguish store events.
    value: REPLACE_value, // required. The amount of money the event is worth, in the currency given with it: the total, not the unit price, and in units of the currency, not in cents.
    currency: "EUR", // constant. The currency of \`value\`: an ISO 4217 code, such as EUR.
    ${ITEMS}
    // page_section: "REPLACE_content_category", // optional. The category of the page or the product.
  });
`);
  expect(snippetBlock(page, "gtag order_paid")).toContain(
    "Left out, since it tells of a person or the contract does not define it: em.",
  );
  expect(page).not.toContain("email_address");
});

test("a shop's data layer is emptied first, and holds the same below its key", () => {
  const script = scriptOf("data layer order_paid");
  expect(script.split("\n").slice(0, 6)).toEqual([
    "  window.dataLayer = window.dataLayer || [];",
    "  dataLayer.push({ ecommerce: null });",
    "  dataLayer.push({",
    '    event: "purchase",',
    "    ecommerce: {",
    expect.stringMatching(/^ {6}transaction_id: "REPLACE_order_id", /),
  ]);
  expect(script).toContain("\n    // page_section: ");
});

test("a sample is filled in with the contract's example", () => {
  const sampleOf = (name: string) =>
    /Filled in, it reads:\n(.*)\n-->/s.exec(snippetBlock(page, name))?.[1] ?? "";
  const items = [
    { item_id: "MUG", quantity: 2, item_name: "Mug" },
    { item_id: "CUP", quantity: 1 },
  ];
  const order = { transaction_id: "1", value: 25, currency: "EUR", items };
  const told: unknown[] = [];
  const gtag = (...call: readonly unknown[]) => void told.push(JSON.parse(JSON.stringify(call)));
  const dataLayer = { push: (pushed: unknown) => void told.push(JSON.parse(JSON.stringify(pushed))) };
  runInNewContext(sampleOf("gtag order_paid"), { gtag });
  runInNewContext(sampleOf("data layer order_paid"), { dataLayer });
  expect(told).toEqual([["event", "purchase", order], { event: "purchase", ecommerce: order }]);
});

test("what Google collects has no block, and what no page sends goes another way", () => {
  expect([...page.matchAll(/^<!-- begin: (.*) -->$/gm)].map(([, name]) => name)).toEqual([
    "gtag order_paid",
    "data layer order_paid",
    "gtag order_refunded",
    "data layer order_refunded",
  ]);
  expect(page).toContain("a page sends none of them: page_view (event page_viewed).");
  const refund = snippetBlock(page, "data layer order_refunded");
  expect(refund).toContain("A backend tells Google Analytics the same by its Measurement Protocol.");
  expect(refund).toContain("Got the money back: refund, of which Meta is told nothing.");
});

test("the hit of an event that a server container sends carries the event's id", () => {
  const container = SHOP.replace("delivery: direct", "delivery: gtm-server");
  const tagged = textOf(emitText(container), "ga4/ga4.html");
  expect(snippetBlock(tagged, "gtag order_paid")).toContain('    event_id: "REPLACE_event_id", // required.');
});

test("a contract without an observer has no page", () => {
  const bare = SHOP.replace(/^ {4}observers:(?: \{.*\n|\n(?: {6,}.*\n)+)/gm, "");
  expect(pathsOf(emitText(bare)).filter((path) => path.startsWith("ga4/"))).toEqual([]);
});

const PAGES = [
  ...exampleContracts.map(({ name, files }) => [name, textOf(emitText(files), "ga4/ga4.html")] as const),
  ["hostile", textOf(generatedFrom('{{x}} {% y %} </script> "z"'), "ga4/ga4.html")] as const,
];

describe.each(PAGES)("the page of %s", (_name, text) => {
  const names = [...text.matchAll(/^<!-- begin: (.*) -->$/gm)].map(([, name = ""]) => name);

  test("is ES5, with each stand-in once, and opens nothing in a template", () => {
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      const block = snippetBlock(text, name);
      const script = /<script>\n(.*)<\/script>/s.exec(block)?.[1] ?? "";
      expect(() => parse(script, { ecmaVersion: 5, sourceType: "script" })).not.toThrow();
      const standIns = [...script.matchAll(/REPLACE_\w+/g)].map(([one]) => one);
      expect(standIns).toEqual([...new Set(standIns)]);
      expect(["{{", "{%", "${", "<?"].filter((opener) => block.includes(opener))).toEqual([]);
    }
  });
});
