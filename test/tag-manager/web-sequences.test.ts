import { expect, test } from "vitest";
import type { ContainerExport } from "../../generator/targets/tag-manager/export-format.js";
import { emitText, said, textOf } from "../support/compile-text.js";
import { openContainerPage } from "./container-page.js";

const SHOP = `
eventContract: "1.0"
name: shop
version: 1.0.0
pixels: { main: "11111" }
sources:
  web: { kind: browser, system: Web shop, delivery: pixel }
  ga4: { kind: analytics, system: Google Analytics 4 }
consent:
  ads: { description: The banner's category Advertising. }
  box: { description: The form's box. }
events:
  page_viewed:
    action: Saw a page
    trigger: The page was shown.
    metaEvent: PageView
    canonicalSource: web
    eventId: { generatedBy: web }
    consent: ads
  order_paid:
    action: Paid an order
    trigger: The thank-you page was shown.
    metaEvent: Purchase
    canonicalSource: { source: web, fields: { note: order.note } }
    observers:
      ga4:
        event: purchase
        fields: { order_id: transaction_id, value: value, currency: currency, contents: items }
    eventId: "order-{order_id}"
    consent: ads
    parameters: { order_id: required, value: required, currency: required, contents: required, note: optional }
  form_sent:
    action: Sent a form
    trigger: The form was sent.
    metaEvent: Lead
    canonicalSource: { source: web, event: form.sent, fields: { form: form.number } }
    keys: { form: string }
    eventId: "form-{form}"
    consent: box
parameters: { note: { type: string, description: A note. } }
`;
const container: ContainerExport = JSON.parse(textOf(emitText(SHOP), "tag-manager/web.json"));

/** What Google's own pages tell a shop to push. */
const PURCHASE = {
  event: "purchase",
  order: { note: "gift" },
  ecommerce: {
    transaction_id: "1",
    value: 25,
    currency: "EUR",
    items: [
      { item_id: "MUG", price: 10, quantity: 1 },
      { item_id: "CUP", price: 15, quantity: 1 },
    ],
  },
};
const SECOND = {
  event: "purchase",
  ecommerce: { transaction_id: "2", value: 5, currency: "EUR", items: [{ item_id: "PEN", quantity: 1 }] },
};
const EMPTIED = { ecommerce: null, order: null };

function shortHits(page: ReturnType<typeof openContainerPage>) {
  return page.hits().map(({ event, eventID }) => (event === "PageView" ? [event] : [event, eventID]));
}

test("what happens before consent, or before the container comes, goes out once the visitor agrees", () => {
  const page = openContainerPage(container);
  page.push(PURCHASE);
  page.start();
  page.push(EMPTIED, SECOND);
  expect(page.hits()).toEqual([]);
  page.decide("granted");
  expect(shortHits(page)).toEqual([["PageView"], ["Purchase", "order-1"], ["Purchase", "order-2"]]);
  expect(page.warnings).toEqual([]);
});

test("consent from an earlier visit counts when the container starts", () => {
  const page = openContainerPage(container);
  page.decide("granted");
  page.start();
  page.push(PURCHASE);
  expect(shortHits(page)).toEqual([["PageView"], ["Purchase", "order-1"]]);
  expect(page.warnings).toEqual([]);
});

test("without consent nothing reaches Meta", () => {
  const page = openContainerPage(container);
  page.start();
  page.push(PURCHASE);
  page.decide("denied");
  expect(page.hits()).toEqual([]);
});

test("the banner does not decide what a visitor agrees to elsewhere", () => {
  const page = openContainerPage(container);
  page.start();
  page.decide("granted");
  page.push({ event: "form.sent", form: { number: "F1" } });
  expect(shortHits(page)).toEqual([["PageView"]]);
  page.push({ event: "event_contract.consent.box" });
  expect(shortHits(page)).toEqual([["PageView"], ["Lead", "form-F1"]]);
});

test("what is emptied first leaves nothing of an earlier event, which stays otherwise", () => {
  const parametersOf = (...pushes: readonly object[]) => {
    const page = openContainerPage(container);
    page.decide("granted");
    page.start();
    page.push(...pushes);
    return page.hits().at(-1)?.parameters;
  };
  const own = { order_id: "2", value: "5", currency: "EUR", contents: [{ id: "PEN", quantity: 1 }] };
  expect(parametersOf(PURCHASE, EMPTIED, SECOND)).toEqual(own);
  expect(parametersOf(PURCHASE, SECOND)).toEqual({
    ...own,
    note: "gift",
    contents: [
      { id: "PEN", quantity: 1 },
      { id: "CUP", quantity: 1 },
    ],
  });
});

test("numbers as texts and missing values are refused and told of, not sent as something else", () => {
  const page = openContainerPage(container);
  page.decide("granted");
  page.start();
  page.push({ event: "purchase", ecommerce: { ...PURCHASE.ecommerce, value: "25" } });
  page.push(EMPTIED, { event: "purchase", ecommerce: { ...SECOND.ecommerce, currency: undefined } });
  expect(shortHits(page)).toEqual([["PageView"]]);
  expect(page.warnings).toEqual([
    "[shop] order_paid was not sent: parameters.value must be a number, not text",
    "[shop] order_paid was not sent: parameters.currency is required",
  ]);
});

/** As a generator of tags writes it: names from memory, one id for every tag of a push, and a prefix for each tag. */
const WRITTEN_BY_TOOL = `
eventContract: "1.0"
name: tool-made
version: 1.0.0
pixels: { main: META_PIXEL_ID }
sources:
  tags: { kind: browser, system: Tag Manager, delivery: pixel }
consent: { ads: { description: Google's ad_storage is granted. } }
events:
  listed:
    action: Put a product on the list
    trigger: add_to_wishlist was pushed.
    metaEvent: AddToWishList
    canonicalSource: { source: tags, event: add_to_wishlist, fields: { push: gtm.uniqueEventId } }
    keys: { push: string }
    eventId: "ADD-{push}"
    consent: ads
    parameters: { value: required, currency: required }
  added:
    action: Put a product in the cart
    trigger: add_to_cart was pushed.
    metaEvent: AddToCart
    canonicalSource: { source: tags, event: add_to_cart, fields: { push: gtm.uniqueEventId } }
    keys: { push: string }
    eventId: "ADD-{push}"
    consent: ads
    parameters: { value: required, currency: required }
`;

test("of tags that a tool wrote only the misspelled name is an error; mended, each has its own trigger", () => {
  expect(said(WRITTEN_BY_TOOL)).toEqual([
    "13:16 error misspelled-standard-event: did you mean `AddToWishlist`?",
  ]);
  const mended = WRITTEN_BY_TOOL.replace("AddToWishList", "AddToWishlist");
  expect(said(mended)).toEqual([]);
  const made: ContainerExport = JSON.parse(textOf(emitText(mended), "tag-manager/web.json"));
  const { tag, trigger } = made.containerVersion;
  const fired = tag.slice(2).map(({ name, firingTriggerId: [id] }) => {
    const waiting = trigger.find(({ triggerId }) => triggerId === id);
    return [name, waiting?.customEventFilter[0].parameter[1]?.value];
  });
  expect(fired).toEqual([
    ["tool-made - listed", "add_to_wishlist"],
    ["tool-made - added", "add_to_cart"],
  ]);
});

test("two pages of a contract do not overwrite each other's parts in one container", () => {
  const two = SHOP.replace(
    "  ga4:",
    "  blog: { kind: browser, system: Blog, delivery: pixel }\n  ga4:",
  ).replace(
    "parameters: { note",
    `  article_read:
    action: Read an article
    trigger: The end was shown.
    metaEvent: ViewContent
    canonicalSource: { source: blog, event: form.sent }
    eventId: { generatedBy: blog }
    consent: ads
parameters: { note`,
  );
  const files = emitText(two);
  const names = ["web", "blog"].map((source) => {
    const { tag, trigger, variable }: ContainerExport["containerVersion"] = JSON.parse(
      textOf(files, `tag-manager/${source}/web.json`),
    ).containerVersion;
    return [...tag, ...trigger, ...variable].map(({ name }) => name);
  });
  expect(names[0]?.filter((name) => names[1]?.includes(name))).toEqual([]);
});

test("paths that lead to the same place are one variable, and a place in a list is a step of its path", () => {
  const indexed = SHOP.replace("note: order.note", 'note: "order.notes[0].text"');
  const made: ContainerExport = JSON.parse(textOf(emitText(indexed), "tag-manager/web.json"));
  const paths = made.containerVersion.variable.map(({ parameter }) => parameter.at(-1));
  expect(paths).toContainEqual({ type: "TEMPLATE", key: "name", value: "order.notes.0.text" });
});
