import { expect, test } from "vitest";
import { said } from "../support/compile-text.js";

const CONTRACT = `eventContract: "1.0"
name: blank-texts
version: 1.0.0
owner: The shop team
description: What the shop tells Meta.
sources:
  website: { kind: browser, system: Web shop, description: The shop's pages., owner: Web team, delivery: pixel }
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website }
  ga4: { kind: analytics, system: Google Analytics 4 }
consent: { marketing: { description: The banner's box. } }
parameters:
  plan: { type: string, pattern: " ", description: Edition that was chosen. }
events:
  plan_chosen:
    action: Chose a plan
    description: More about the choice.
    owner: Sales team
    trigger: The order service stored the choice.
    metaEvent: Lead
    canonicalSource:
      source: orders
      event: plan.chosen
      fields: { plan: edition, choice: choice.id, em: mail }
    mirrors: { website: { trigger: The page showed the choice., fields: { choice: page.choice, plan: page.plan } } }
    enrichers: { website: { provides: [event_source_url, client_user_agent] } }
    observers: { ga4: { event: plan_chosen_there } }
    keys: { choice: { type: string, description: Number of the choice. } }
    eventId: "plan-{choice}"
    separateFrom: { plan_changed: Only the first choice counts. }
    consent: marketing
    parameters: { plan: { required: true, description: What was chosen here. } }
    userData: { required: [em] }
    examples:
      - name: the large plan
        keys: { choice: C1 }
        serverEvent: { event_time: 2026-01-15T10:00:00Z, event_source_url: "https://acme.example/plans" }
        parameters: { plan: a b }
        userData: { em: jane@example.com, client_user_agent: Mozilla/5.0 }
  plan_changed:
    action: Changed the plan
    trigger: The order service stored the change.
    metaEvent: Lead
    canonicalSource: website
    eventId: { generatedBy: website }
    consent: marketing
    allow: { unconfirmed-canonical-source: Nobody else hears of it. }
`;

/** What people read of it, and a path that could lead nowhere. */
const TEXTS = [
  "The shop team",
  "What the shop tells Meta.",
  "Web shop",
  "The shop's pages.",
  "Web team",
  "The banner's box.",
  "Edition that was chosen.",
  "Chose a plan",
  "More about the choice.",
  "Sales team",
  "The order service stored the choice.",
  "plan.chosen",
  "choice.id",
  "The page showed the choice.",
  "plan_chosen_there",
  "Number of the choice.",
  "Only the first choice counts.",
  "What was chosen here.",
  "the large plan",
  "Nobody else hears of it.",
];

function withText(text: string, other: string): string {
  if (CONTRACT.split(text).length !== 2) throw new Error(`${text} is not there once`);
  return CONTRACT.replace(text, other);
}

test("a pattern of blanks and the values of an example are no texts to read", () => {
  expect(said(CONTRACT)).toEqual([]);
});

test.each(TEXTS)("%s is refused where nothing is to be seen", (text) => {
  for (const blank of ['""', '" "', '"\\t"', '"\\u200b"', '"\\u00a0\\ufeff"', '"\\u2800"', '"\\u3164"']) {
    expect([blank, said(withText(text, blank)).map((line) => line.replace(/^\S+ /, ""))]).toEqual([
      blank,
      ["error malformed-value: expects text that is not blank"],
    ]);
  }
});

test.each(['"-"', "0", "yes", "✓", "我", "👩‍🚀", '"\\u200b x"'])("%s is a text", (text) => {
  for (const other of TEXTS) expect([other, said(withText(other, text))]).toEqual([other, []]);
});
