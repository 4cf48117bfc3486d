import { expect, test } from "vitest";
import { event, said } from "../support/small-contract.js";

/** An event of the website's server, or of the CRM, that asks for these identifiers. */
const withUserData = (userData: string, canonicalSource = "orders") =>
  `events:${event({
    canonicalSource,
    metaEvent: canonicalSource === "orders" ? "Lead" : "{ custom: QuoteWon }",
  })}`.replace("userData: { required: [em] }", userData);

const tooBroad = (text: string) => [`unmatchable-user-data: ${text}`];

test("the least that is allowed decides, on each side", () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["orders", "userData: { optional: [em] }", tooBroad("requires no more than that")],
    ["orders", "userData: { required: [client_ip_address] }", []],
    ["orders", "userData: { required: [ct, zp] }", tooBroad("requires no more than that")],
    ["salesforce", "userData: { required: [db], optional: [em] }", tooBroad("requires no more than that")],
    ["salesforce", "userData: { required: [fn, ge] }", tooBroad("requires no more than that")],
    ["salesforce", "userData: { required: [ct, country, zp] }", tooBroad("requires no more than that")],
    ["salesforce", "userData: { required: [fn, ln] }", []],
    ["salesforce", "userData: { atLeastOneOf: [em, [ct, zp]] }", tooBroad("requires no more than that")],
    ["salesforce", "userData: { required: [fn], atLeastOneOf: [ln, ph] }", []],
    ["salesforce", "userData: { optional: [em] }", tooBroad("requires no more than that")],
    ["salesforce", "", tooBroad("no `userData` identifies the person")],
  ];
  const judged = cases.map(([source, userData]) => [source, userData, said(withUserData(userData, source))]);
  expect(judged).toEqual(cases);
});

test("identifiers that are misspelled are reported as such alone", () => {
  expect(said(withUserData("userData: { required: [emm] }"))).toEqual([
    "unknown-identifier: did you mean `em`?",
  ]);
  expect(said(withUserData("userData: buyers"))).toEqual(["unknown-profile: not a profile of this contract"]);
});

test("an identifier may come from the sender's kind, its fields or an enricher", () => {
  const fbp = "userData: { required: [em, fbp] }";
  const wanted = ["unprovided-identifier: a source of kind crm does not know it"];
  expect(said(withUserData(fbp, "salesforce"))).toEqual(wanted);
  expect(
    said(withUserData(fbp, "{ source: salesforce, fields: { quote: Id, em: Email, fbp: Browser__c } }")),
  ).toEqual([]);
  expect(
    said(withUserData(`${fbp}\n    enrichers: { storefront: { provides: [fbp] } }`, "salesforce")),
  ).toEqual([]);
  expect(
    said(
      withUserData(`${fbp}\n    enrichers: { storefront: { fields: { fbp: cookies._fbp } } }`, "salesforce"),
    ),
  ).toEqual([]);
  expect(said(withUserData("userData: { atLeastOneOf: [fbp, madid] }", "salesforce"))).toEqual(wanted);
  expect(said(withUserData("userData: { atLeastOneOf: [fbp, em] }", "salesforce"))).toEqual([]);
});

test("an enricher that is not known may be the one that supplies it", () => {
  const userData = "userData: { required: [em, fbp] }\n    enrichers: { storefrontt: { provides: [fbp] } }";
  expect(said(withUserData(userData, "salesforce"))).toEqual(["unknown-source: did you mean `storefront`?"]);
});

test("an enricher that hands over what nobody sends is pointed out", () => {
  const enriched = (enrichers: string) =>
    withUserData(`userData: { required: [em] }\n    enrichers: ${enrichers}`);
  expect(said(enriched("{ storefront: { provides: [event_source_url, client_user_agent] } }"))).toEqual([]);
  expect(said(enriched("{ storefront: { provides: [fbc, referrer_url] } }"))).toEqual([
    "idle-enricher: no server sends this",
    "idle-enricher: no server sends this",
  ]);
  expect(said(enriched("{ storefront: { event: quote.seen } }"))).toEqual([
    "idle-enricher: provides nothing",
  ]);
});
