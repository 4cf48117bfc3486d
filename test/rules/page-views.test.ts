import { expect, test } from "vitest";
import { said } from "../support/small-contract.js";

const MISSING = "missing-page-view: no event of its own says that a page was shown";

const SOURCES = `sources:
  storefront: { kind: browser, system: Web shop, delivery: pixel }
  blog: { kind: browser, system: Blog, delivery: pixel }
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website }
`;

/** An order, of which the server sends these identifiers. */
const order = (userData: string) => `
  order_paid:
    action: Paid for an order
    trigger: The order service accepted the order.
    metaEvent: Purchase
    canonicalSource: orders
    mirrors: { storefront: { trigger: The thank-you page was shown. } }
    eventId: "purchase-{order_id}"
    consent: marketing
    userData: ${userData}
    parameters: { value: required, currency: required, order_id: required }`;

/** A page view, or what its owner takes for one. */
const view = (canonicalSource: string, metaEvent: string) => `
  page_viewed:
    action: Viewed a page
    trigger: A page was shown.
    metaEvent: ${metaEvent}
    canonicalSource: ${canonicalSource}
    eventId: { generatedBy: ${canonicalSource} }
    consent: marketing
    ${canonicalSource === "orders" ? "userData: { required: [em] }" : ""}`;

test.each([
  ["{ required: [em, fbp] }", [MISSING]],
  ["{ required: [em], optional: [fbc] }", [MISSING]],
  ["{ required: [em], atLeastOneOf: [fbc, ph] }", [MISSING]],
  ["{ required: [em, client_ip_address], optional: [ph, external_id] }", []],
])("a server that sends %s, where no page sends page views: %j", (userData, expected) => {
  expect(said(`${SOURCES}events:${order(userData)}`)).toEqual(expected);
});

test("it is said of each browser source that sends, and the identifiers may stand in a profile", () => {
  const profile = "userData: { buyer: { required: [em], optional: [fbp] } }\n";
  expect(said(`${SOURCES}${profile}events:${order("buyer")}`)).toEqual([MISSING]);
  const contact = view("blog", "Contact");
  expect(said(`${SOURCES}${profile}events:${order("buyer")}${contact}`)).toEqual([MISSING, MISSING]);
});

test("a page view of any page is enough, and one of a server is not", () => {
  const wanting = order("{ required: [em], optional: [fbp] }");
  const views = (source: string) => said(`${SOURCES}events:${wanting}${view(source, "PageView")}`);
  expect([views("storefront"), views("blog"), views("orders")]).toEqual([[], [], [MISSING]]);
});

test("what may have been meant as a page view is reported as that alone", () => {
  const wanting = order("{ required: [em], optional: [fbp] }");
  const names = (metaEvent: string) =>
    said(`${SOURCES}events:${wanting}${view("storefront", metaEvent)}`).map((text) => text.split(":")[0]);
  expect(names("Pageview")).toEqual(["misspelled-standard-event"]);
  expect(names("page_view")).toEqual(["ga4-name-as-meta-name"]);
  expect(names("{ custom: PageView }")).toEqual(["standard-event-as-custom"]);
  expect(names("{ custom: PageViewed }")).toEqual(["custom-event-like-standard-event"]);
  expect(names("7")).toEqual(["unknown-standard-event"]);
});

test("where an event could not be read, it may have been the page view", () => {
  const wanting = order("{ required: [em], optional: [fbp] }");
  expect(said(`${SOURCES}events:${wanting}\n  page_viewed: PageView\n`)).toEqual([
    "wrong-type: expects a map",
  ]);
});
