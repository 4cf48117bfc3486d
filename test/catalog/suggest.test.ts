import { expect, test } from "vitest";
import { foldName } from "../../generator/catalog/fold-name.js";
import { isNonEvent, suggestAmongMetaEvents } from "../../generator/catalog/suggest-meta-event.js";
import { suggestName } from "../../generator/catalog/suggest-name.js";
import { catalog } from "../../generator/derived/catalog.js";

const suggestMetaEvent = suggestAmongMetaEvents(catalog);

test.each([
  ["Add To-Cart", "addtocart"],
  ["fb_mobile_purchase", "mobilepurchase"],
  ["track_event_signup", "signup"],
  ["ecommerce.purchase", "purchase"],
  ["GA4 Lead", "lead"],
  ["event", "event"],
  ["fb", "fb"],
  ["", ""],
])("folds %j to %j", (text, folded) => {
  expect(foldName(text)).toBe(folded);
});

test.each([
  // Spelling alone.
  ["Purchase", ["Purchase"]],
  ["purchase", ["Purchase"]],
  ["AddtoCart", ["AddToCart"]],
  ["add_to_cart", ["AddToCart"]],
  ["InitiateCheckOut", ["InitiateCheckout"]],
  ["Page View", ["PageView"]],
  ["order_canceled", ["OrderCanceled"]],
  // Other systems' words.
  ["Order Completed", ["Purchase"]],
  ["gtm4wp.orderCompletedEEC", ["Purchase"]],
  ["fb_mobile_content_view", ["ViewContent"]],
  ["begin_checkout", ["InitiateCheckout"]],
  ["INITIATED_CHECKOUT", ["InitiateCheckout"]],
  ["sign_up", ["CompleteRegistration"]],
  // Two answers.
  ["contact_form", ["Contact", "Lead"]],
  ["lead_submitted", ["Lead", "LeadSubmitted"]],
  ["order_created", ["Purchase", "OrderCreated"]],
  // Slips.
  ["CompletedRegistration", ["CompleteRegistration"]],
  ["Purchsae", ["Purchase"]],
  ["Laed", ["Lead"]],
  ["OrderCancelled", ["OrderCanceled"]],
  // Nothing of Meta's.
  ["refund", []],
  ["remove_from_cart", []],
  ["view_cart", []],
  ["QuoteAccepted", []],
  ["", []],
])("%j is meant as %j", (text, names) => {
  expect(suggestMetaEvent(text)).toEqual(names);
});

test("every GA4 event leads to the Meta event that it is mapped to, or to none", () => {
  for (const { name, metaEvent } of catalog.ga4Events) {
    if (metaEvent !== undefined) expect([name, suggestMetaEvent(name)]).toEqual([name, [metaEvent]]);
  }
  const unmapped = catalog.ga4Events
    .filter((event) => event.metaEvent === undefined)
    .map((event) => event.name);
  expect(unmapped.filter((name) => !isNonEvent(catalog, name))).toEqual([
    "close_convert_lead",
    "form_submit",
    "qualify_lead",
    "working_lead",
  ]);
});

test.each([
  ["curency", ["currency"]],
  ["Currency", ["currency"]],
  ["fb_currency", ["currency"]],
  ["_valueToSum", ["value"]],
  ["transaction_id", ["order_id"]],
  ["ammount", ["value"]],
  ["items", ["contents"]],
  ["price", ["price", "value"]],
  ["loyalty_tier", []],
])("parameter %j is meant as %j", (text, names) => {
  expect(suggestName(catalog.parameters, text)).toEqual(names);
});

test("identifiers, action sources, members of contents and server parameters", () => {
  expect(suggestName(catalog.userDataKeys, "email")).toEqual(["em"]);
  expect(suggestName(catalog.userDataKeys, "emial")).toEqual(["em"]);
  expect(suggestName(catalog.userDataKeys, "zip_code")).toEqual(["zp"]);
  expect(suggestName(catalog.userDataKeys, "clientIpAddress")).toEqual(["client_ip_address"]);
  expect(suggestName(catalog.actionSources, "web")).toEqual(["website"]);
  expect(suggestName(catalog.actionSources, "server")).toEqual(["system_generated", "website"]);
  expect(suggestName(catalog.contentsMembers, "unit_price")).toEqual(["item_price"]);
  expect(suggestName(catalog.serverParameters, "page_url")).toEqual(["event_source_url"]);
  expect(suggestName(catalog.serverParameters, "eventTime")).toEqual(["event_time"]);
});
