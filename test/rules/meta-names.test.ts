import { expect, test } from "vitest";
import { event, said } from "../support/small-contract.js";

const plain: readonly (readonly [name: string, said: readonly string[]])[] = [
  ["Lead", []],
  ["lead", ["misspelled-standard-event: did you mean `Lead`?"]],
  ["Leed", ["misspelled-standard-event: did you mean `Lead`?"]],
  ["Order Completed", ["misspelled-standard-event: did you mean `Purchase`?"]],
  ["fb_mobile_add_to_cart", ["misspelled-standard-event: did you mean `AddToCart`?"]],
  ["add_to_cart", ["ga4-name-as-meta-name: did you mean `AddToCart`?"]],
  ["login", ["ga4-name-as-meta-name: Meta has no event for this action"]],
  ["Refund", ["unknown-standard-event: Meta has no event for this action"]],
  ["None", ["unknown-standard-event: did you mean `none`?"]],
  ["DealWon", ["unknown-standard-event: not among Meta's events"]],
  ["Microdata", ["reserved-custom-event: used by Meta itself"]],
  ["constructor", ["unknown-standard-event: not among Meta's events"]],
  ["__proto__", ["unknown-standard-event: not among Meta's events"]],
];

test.each(plain)("`metaEvent: %s`", (name, expected) => {
  expect(said(`events:${event({ metaEvent: name })}`)).toEqual(expected);
});

const custom: readonly (readonly [name: string, web: readonly string[], crm: readonly string[]])[] = [
  ["DealWon", [], []],
  ["deal_won-2", [], []],
  ["Sales Opportunity", ["unusual-custom-event-name: unusual characters"], []],
  ["Angebot gewünscht", ["unusual-custom-event-name: unusual characters"], []],
  [
    "Lead",
    ["standard-event-as-custom: one of Meta's own events"],
    ["crm-stage-like-standard-event: not only a stage's name"],
  ],
  [
    "lead",
    ["misspelled-standard-event: did you mean `Lead`?"],
    ["crm-stage-like-standard-event: not only a stage's name"],
  ],
  [
    "Add To Cart",
    ["misspelled-standard-event: did you mean `AddToCart`?"],
    ["crm-stage-like-standard-event: not only a stage's name"],
  ],
  [
    "purchase",
    ["ga4-name-as-meta-name: did you mean `Purchase`?"],
    ["crm-stage-like-standard-event: not only a stage's name"],
  ],
  [
    "view_cart",
    ["ga4-name-as-meta-name: Meta has no event for this action"],
    ["crm-stage-like-standard-event: not only a stage's name"],
  ],
  ["OrderPaid", ["custom-event-like-standard-event: a custom event"], []],
  ["Purchas", ["custom-event-like-standard-event: a custom event"], []],
  ["OrderShipped", [], ["crm-stage-like-standard-event: not only a stage's name"]],
  [
    "AppendValue",
    ["reserved-custom-event: used by Meta itself"],
    ["reserved-custom-event: used by Meta itself"],
  ],
  ["A".repeat(50), [], []],
  [
    "A".repeat(51),
    ["unfitting-custom-event-name: 51 characters"],
    ["unfitting-custom-event-name: 51 characters"],
  ],
  ["\u{1F600}".repeat(50), ["unusual-custom-event-name: unusual characters"], []],
  [
    "Deal\\tWon",
    ["unfitting-custom-event-name: contains an invisible character"],
    ["unfitting-custom-event-name: contains an invisible character"],
  ],
  [
    "Deal\\u200bWon",
    ["unfitting-custom-event-name: contains an invisible character"],
    ["unfitting-custom-event-name: contains an invisible character"],
  ],
];

test.each(custom)("`metaEvent: { custom: %s }`", (name, web, crm) => {
  const metaEvent = `{ custom: "${name}" }`;
  expect(said(`events:${event({ metaEvent })}`)).toEqual(web);
  expect(said(`events:${event({ metaEvent, canonicalSource: "salesforce" })}`)).toEqual(crm);
});
