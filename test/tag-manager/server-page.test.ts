import { expect, test } from "vitest";
import { emitText, said, textOf } from "../support/compile-text.js";

const SHOP = `
eventContract: "1.0"
name: shop
version: 1.0.0
pixels: { main: META_PIXEL_ID }
sources:
  web: { kind: browser, system: Web shop, delivery: pixel }
  container: { kind: server, system: The shop's server container, delivery: gtm-server, actionSource: website }
  ga4: { kind: analytics, system: Google Analytics 4 }
consent: { ads: { description: The banner's category Advertising. } }
parameters: { coupon: { type: string, description: A coupon. } }
events:
  order_paid:
    action: Paid an order
    trigger: The container got the purchase.
    metaEvent: Purchase
    canonicalSource: container
    mirrors: { web: { trigger: The thank-you page was shown. } }
    observers:
      ga4: { event: purchase, fields: { order_id: transaction_id, value: value, currency: currency, contents: items } }
    eventId: "order-{order_id}"
    consent: ads
    parameters:
      order_id: required
      value: required
      currency: required
      contents: required
      content_type: { const: product }
      coupon: required
    userData: { required: [client_ip_address], optional: [em] }
  quote_sent:
    action: Asked for a quote
    trigger: The container got the quote.
    metaEvent: Lead
    canonicalSource: { source: container, event: quote_done }
    mirrors: { web: { trigger: The form was stored. } }
    eventId: { generatedBy: web }
    consent: none
    userData: { required: [client_ip_address] }
`;
const page = textOf(emitText(SHOP), "tag-manager/server.md");
const section = (title: string) => page.split(/^## /m).find((part) => part.startsWith(title)) ?? "";
const tableOf = (text: string) =>
  text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.slice(2, -2).split(" | "));

test("what nobody says is a task, and so is a name that Meta's tag would get wrong", () => {
  expect(said(SHOP)).toEqual([]);
  expect(section("Still").split("\n").slice(2, -2)).toEqual([
    "- Nobody says where the hit of `order_paid` has `coupon`. Name the places in the contract, under `fields` of `container` or `ga4`.",
    "- Meta’s tag would send `quote_sent` as `quote_done`: take Stape’s, or call the hit `Lead`.",
  ]);
});

test("each event has its hit, its name at Meta, its id and its consent", () => {
  expect(tableOf(section("The events")).slice(2, 4)).toEqual([
    [
      "`order_paid`",
      "`purchase`",
      "`ga4`",
      "`Purchase`",
      "`order-{order_id}`, made of the hit’s values",
      "`ads`",
    ],
    ["`quote_sent`", "`quote_done`", "`container`", "`Lead`", "as `web` made it", "none needed"],
  ]);
});

test("each parameter has its place in the hit, and the place where Meta's tag takes it from", () => {
  expect(tableOf(section("The events")).slice(6)).toEqual([
    ["`order_id`", "required", "`transaction_id`", "`transaction_id`"],
    ["`value`", "required", "`value`", "`value`"],
    ["`currency`", "required", "`currency`", "`currency`"],
    ["`contents.id`", "required", "`items[].item_id`", "`items`"],
    ["`contents.quantity`", "required", "`items[].quantity`", "`items`"],
    ["`content_type`", "constant", 'always `"product"`', "`x-fb-cd-content_type`"],
    ["`coupon`", "required", "nobody says", "`x-fb-cd-coupon`"],
  ]);
  expect(page).toContain("Identifiers, and no others: `client_ip_address` (required), `em`.");
});

test("both tags have every setting that goes wrong as it comes, with the value that it has to have", () => {
  const settings = (title: string) =>
    tableOf(section(title))
      .slice(2)
      .map(([name, value]) => [name, value]);
  expect(settings("Meta")).toContainEqual(["Action Source", "what the contract says of the event"]);
  expect(settings("Stape")).toEqual([
    ["Facebook Pixel ID", "the digits of the pixel’s id, from a constant"],
    ["API Access Token", "from a constant of the server container"],
    ["Test ID", "empty, once tests are over"],
    ["Event Name Setup Method", "Override, with Meta’s name of the table “The events”"],
    ["Action Source", "what the contract says of the event"],
    [
      "Consent for ad storage (`adStorageConsent`)",
      "required, or a trigger of your own that asks for the contract’s consent",
    ],
    ["Generate \\_fbp cookie if it not exist", "off"],
    ["Enable Event Enhancement", "off"],
    ["Server Event Data Override", "a row Event ID with the id of the table “The events”"],
    ["Custom Data", "a row for each parameter of the event’s table"],
  ]);
});

test("a contract without such a source has no sheet", () => {
  const direct = SHOP.replace("delivery: gtm-server", "delivery: direct");
  expect(emitText(direct).map(({ path }) => path)).not.toContain("tag-manager/server.md");
});
