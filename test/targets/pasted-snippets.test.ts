import { expect, test } from "vitest";
import { initialised } from "../runtime/fake-page.js";
import { emitText, textOf } from "../support/compile-text.js";
import { snippetBlock } from "../support/snippet-block.js";
import { openSnippetPage } from "../support/snippet-page.js";

/** A contract whose page makes the ids that a server reports with too, and whose purchases name an order. */
const MIRRORED = `
eventContract: "1.0"
name: shop
version: 1.0.0
pixels: { main: "11111" }
sources:
  web: { kind: browser, system: Web shop, delivery: pixel, advancedMatching: [em] }
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website }
consent: { marketing: { description: The banner's category Marketing. } }
events:
  checkout_started:
    action: Started the checkout
    trigger: The checkout was shown.
    metaEvent: InitiateCheckout
    canonicalSource: web
    mirrors: { orders: { trigger: The page posted it. } }
    eventId: { generatedBy: web }
    consent: marketing
    userData: { required: [em] }
  order_paid:
    action: Paid an order
    trigger: The thank-you page was shown.
    metaEvent: Purchase
    canonicalSource: { source: web, fields: { order_id: order.number, contents.id: "order.lines[].sku" } }
    eventId: "order-{order_id}"
    consent: marketing
    parameters:
      order_id: required
      value: required
      currency: required
      content_ids: optional
      contents: required
      contents.id: required
      contents.item_price: optional
    examples:
      - name: a mug
        parameters: { order_id: "0001", value: 12.5, currency: EUR, contents: [{ id: MUG, quantity: 1 }] }
`;
const mirrored = textOf(emitText(MIRRORED), "pixel/web/snippets.html");
const MIRRORED_BASE = snippetBlock(mirrored, "base");
const STARTED = snippetBlock(mirrored, "event checkout_started");
const ORDER = snippetBlock(mirrored, "event order_paid");
const PAID = ORDER.replaceAll("REPLACE_value", "12.5")
  .replaceAll("REPLACE_currency", "EUR")
  .replaceAll("REPLACE_order_id", "0001")
  .replaceAll("REPLACE_contents_id", "MUG")
  .replaceAll("REPLACE_contents_quantity", "1");
const PURCHASE = [
  "trackSingle",
  "11111",
  "Purchase",
  { value: 12.5, currency: "EUR", order_id: "0001", contents: [{ id: "MUG", quantity: 1 }] },
  { eventID: "order-0001" },
];

test("what an event takes stands in its block: texts in quotes, what is optional as a comment, an example above", () => {
  expect(ORDER.slice(ORDER.indexOf("  Fires when"), ORDER.indexOf("-->"))).toBe(
    `  Fires when: the thank-you page was shown.
  Replace every REPLACE_... with its value: text in quotes; numbers, true and false without. Until then nothing is sent.
  Lines that begin with // are optional: to send what one holds, take its first // away and replace that, too.
  Square brackets hold a list, of one or of several: ["A", "B"] or [{ ... }, { ... }].
  "From" tells where web keeps the value, after the contract.
  The contract does not say where web keeps: value, currency, contents.quantity.
  Filled in, it reads:
    eventContract("shop/web", "track", {
      event: "order_paid",
      parameters: { order_id: "0001", value: 12.5, currency: "EUR", contents: [{ id: "MUG", quantity: 1 }] },
    });
  The page needs the block "base", too, before this one or after it.
`,
  );
  expect(ORDER.slice(ORDER.indexOf("<script>"))).toBe(`<script>
  window.eventContract = window.eventContract || function () {
    (eventContract.queue = eventContract.queue || []).push(arguments);
  };
  eventContract("shop/web", "track", {
    event: "order_paid",
    parameters: {
      order_id: "REPLACE_order_id", // required. The order number. It does not merge Pixel and server events; Meta uses it to distinguish store events. From order.number.
      value: REPLACE_value, // required. The amount of money the event is worth, in the currency given with it: the total, not the unit price, and in units of the currency, not in cents.
      currency: "REPLACE_currency", // required. The currency of \`value\`: an ISO 4217 code, such as EUR.
      // content_ids: ["REPLACE_content_ids"], // optional. The ids of the products, spelled as in the catalogue.
      contents: [{ // required. The products, each with its id, its quantity and other declared members.
        id: "REPLACE_contents_id", // required. The id of the product, as in the catalogue. From order.lines[].sku.
        // item_price: REPLACE_contents_item_price, // optional. The unit price, in the currency of the event.
        quantity: REPLACE_contents_quantity, // required. Quantity of the product.
      }],
    },
  });
</script>
`);
});

const EARLY =
  "[shop] snippets ran before the base code, which belongs into the head of the page; nothing was lost";

test("a block tells who else reports its event, under which id, and what a default is", () => {
  const contract = MIRRORED.replace(
    "canonicalSource: web\n    mirrors: { orders: {",
    "canonicalSource: orders\n    mirrors: { web: {",
  )
    .replace("eventId: { generatedBy: web }", "eventId: { generatedBy: orders }")
    .replace(
      "    userData: { required: [em] }",
      "    parameters: { currency: { default: EUR } }\n    userData: { required: [em] }",
    );
  const block = snippetBlock(textOf(emitText(contract), "pixel/web/snippets.html"), "event checkout_started");
  expect(block).toContain(
    "  `orders` (Order service) reports it as well, with the same event id, and Meta counts it once.\n",
  );
  expect(
    block.slice(block.indexOf('    event: "checkout'), block.indexOf("</script>")),
  ).toBe(`    event: "checkout_started",
    parameters: {
      // currency: "REPLACE_currency", // optional; "EUR" if left out. The currency of \`value\`: an ISO 4217 code, such as EUR.
    },
    event_id: "REPLACE_event_id", // required. The id that \`orders\` made for it and reports it with.
  });
`);
});

test("snippets may run before the base code: settings first, then the events in their order", () => {
  const page = openSnippetPage();
  const ids: unknown[] = [];
  page.give("pass", (id: unknown) => void ids.push(id));
  page.paste(STARTED.replace(/\/\/ Pass event_id.*/, "pass(event_id);"));
  page.paste(PAID);
  page.run('eventContract("shop/web", "consent", "marketing", "granted")');
  page.run('eventContract("shop/web", "identify", { em: "jane@example.com" })');
  page.run('eventContract("else/where", "track", {})');
  expect([page.calls, ids]).toEqual([[], []]);
  page.paste(MIRRORED_BASE);
  expect(ids).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  expect(page.calls).toEqual([
    ...initialised("11111", { em: "jane@example.com" }),
    ["trackSingle", "11111", "InitiateCheckout", {}, { eventID: ids[0] }],
    PURCHASE,
  ]);
  expect(page.problems).toEqual([EARLY]);
  expect(page.run("eventContract.queue.length")).toBe(1);
});

test("what throws in a page's own function keeps no other event from being sent", () => {
  const page = openSnippetPage();
  page.paste(STARTED.replace(/\/\/ Pass event_id.*/, "throw new Error('no form');"));
  page.paste(PAID);
  page.run('eventContract("shop/web", "consent", "marketing", "granted")');
  page.paste(MIRRORED_BASE);
  expect(page.events().map(([, , name]) => name)).toEqual(["InitiateCheckout", "Purchase"]);
});

test("two base codes, a source that is not there and a word that is no command are told of", () => {
  const page = openSnippetPage();
  page.paste(MIRRORED_BASE);
  page.paste(MIRRORED_BASE);
  page.run('eventContract("shop/app", "track", { event: "order_paid" })');
  page.run('eventContract("shop/web", "trackk", {})');
  page.run('eventContract("shop/web", "toString")');
  expect(page.problems).toEqual([
    "[shop] the base code of shop/web is on the page twice; the second one does nothing",
    '[eventContract] no base code of "shop/app" is on the page yet: the call waits for it',
    '[eventContract] "trackk" is none of track, consent, identify, start, limitDataUse, report, newId',
    '[eventContract] "toString" is none of track, consent, identify, start, limitDataUse, report, newId',
  ]);
});

test("what was not filled in, or not put in quotes, is told of by name, and what can be kept is kept", () => {
  const page = openSnippetPage();
  page.paste(MIRRORED_BASE);
  page.run('eventContract("shop/web", "consent", "Marketing", "granted")');
  page.run('eventContract("shop/web", "consent", "marketing", true)');
  page.paste(PAID);
  page.paste(PAID.replaceAll('"0001"', "0001"));
  page.paste(PAID.replaceAll('"EUR"', '"REPLACE_currency"'));
  page.paste(PAID.replaceAll('"MUG"', '"REPLACE_contents_id"').replaceAll('"0001"', '"0002"'));
  expect(page.events()).toEqual([]);
  page.run('eventContract("shop/web", "consent", "marketing", "granted")');
  expect(page.events()).toEqual([PURCHASE]);
  expect(page.problems).toEqual([
    '[shop] consent.Marketing was not taken as it is: it must be "granted" or "denied", on one of marketing',
    '[shop] consent.marketing was not taken as it is: it must be "granted" or "denied", on one of marketing',
    "[shop] order_paid was not sent: parameters.order_id must be text, not a number",
    "[shop] order_paid was not sent: parameters.currency was not replaced",
    "[shop] order_paid was not sent: parameters.contents[0].id was not replaced",
  ]);
});
