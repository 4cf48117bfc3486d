import { expect, test } from "vitest";
import type { EventView, MappingView, PlacesView } from "../../generator/targets/docs/view.js";
import { docsOf, modelOf } from "./compile-docs.js";

const CONTRACT = `
eventContract: "1.0"
name: billing
version: 1.0.0
pixels: { main: META_PIXEL_ID }
sources:
  page: { kind: browser, system: Web shop, delivery: pixel }
  stripe: { kind: server, system: Stripe, owner: billing, delivery: direct, actionSource: website }
  backend: { kind: server, system: Backend, delivery: direct, actionSource: system_generated }
  partner: { kind: server, system: Marketplace, delivery: partner, actionSource: website }
  ga4: { kind: analytics, system: Google Analytics 4 }
consent: { marketing: { description: The banner. } }
events:
  paid:
    action: Paid
    trigger: Stripe confirmed the payment.
    metaEvent: Purchase
    canonicalSource: { source: stripe, fields: { value: amount_total, em: customer_email } }
    mirrors:
      backend: { trigger: The ledger booked it., userData: { required: [external_id] } }
      page: { trigger: The page was shown. }
    observers: { ga4: {} }
    eventId: "paid-{order_id}"
    consent: marketing
    parameters: { value: required, currency: required, order_id: required }
    userData: { required: [country], atLeastOneOf: [em, ph], optional: [fn] }
  ordered:
    action: Ordered there
    trigger: The marketplace took the order.
    metaEvent: Purchase
    canonicalSource: partner
    eventId: { assignedBy: partner }
    consent: none
    parameters: { value: required, currency: required }
  planned:
    action: Planned
    trigger: Stripe planned it.
    metaEvent: { custom: Planned }
    canonicalSource: stripe
    status: draft
    eventId: "planned-{order_id}"
    consent: none
    parameters: { order_id: required }
    userData: { required: [em] }
`;

const { page, data } = docsOf(modelOf(CONTRACT));
const view: MappingView = JSON.parse(data);

function eventOf(name: string): EventView {
  const found = view.events.find((event) => event.name === name);
  if (found === undefined) throw new Error(`no event ${name}`);
  return found;
}

function placesOf(rows: readonly ({ readonly name: string } & PlacesView)[], name: string): object {
  const row = rows.find((candidate) => candidate.name === name);
  return { ...row?.paths, ...row?.notes };
}

test("whoever is asked for an identifier has something to do with it", () => {
  const { identifiers } = eventOf("paid");
  expect(identifiers.find(({ name }) => name === "em")?.paths).toEqual({ stripe: "customer_email" });
  expect(placesOf(identifiers, "country")).toEqual({ stripe: "not mapped" });
  expect(placesOf(identifiers, "em")).toEqual({ stripe: "customer_email" });
  expect(placesOf(identifiers, "ph")).toEqual({ stripe: "not mapped" });
  expect(placesOf(identifiers, "fn")).toEqual({ stripe: "not mapped" });
  expect(placesOf(identifiers, "external_id")).toEqual({ backend: "not mapped" });
  expect(page).toContain("| not mapped | the system is asked for the value, be it required or optional, and");
});

test("a server is asked for nothing that its action source does not take", () => {
  expect(placesOf(eventOf("paid").fields, "event_source_url")).toEqual({ stripe: "not mapped" });
});

test("the system knows, the server of the reader sends", () => {
  expect(eventOf("paid").answers.whoCreatedIt).toEqual([
    "Stripe (`stripe`), owned by billing, creates it; your server sends it to Meta with the Conversions API (code: `server/stripe`). The moment: “Stripe confirmed the payment.”",
    "Backend (`backend`) reports the same occurrence once more; your server sends it with the Conversions API (code: `server/backend`). The moment: “The ledger booked it.”",
    "Web shop (`page`) reports the same occurrence once more, with the Meta Pixel. The moment: “The page was shown.”",
    "Google Analytics 4 (`ga4`) records it for its own reports. None of that reaches Meta, and it does not change what `Purchase` means there.",
  ]);
  expect(eventOf("paid").roles.map(({ toMeta }) => toMeta)).toEqual([
    "your server sends `Purchase` with the Conversions API, with action source `website`",
    "your server sends `Purchase` with the Conversions API, with action source `system_generated`",
    "sends `Purchase` with the Meta Pixel",
    "nothing",
  ]);
});

test("a platform sends by itself, and a draft has no code", () => {
  expect(eventOf("ordered").answers.whoCreatedIt).toEqual([
    "Marketplace (`partner`) creates it, and sends it to Meta through the platform’s own integration. The moment: “The marketplace took the order.”",
  ]);
  expect(eventOf("planned").answers.whoCreatedIt).toEqual([
    "Stripe (`stripe`), owned by billing, creates it; your server sends it to Meta with the Conversions API. The moment: “Stripe planned it.”",
  ]);
});

test("the overview has six columns, and says who else has a part", () => {
  expect(page).toContain(
    [
      "| Event | Meta event | Canonical source | Also | Event id | Consent |",
      "| --- | --- | --- | --- | --- | --- |",
      "| [`paid`](#event-paid): Paid | `Purchase` | `stripe` | mirror `backend`, mirror `page`, observer `ga4` | `paid-{order_id}` | `marketing` |",
      "| [`ordered`](#event-ordered): Ordered there | `Purchase` | `partner` | – | `partner`’s own | none needed |",
      "| [`planned`](#event-planned): Planned (draft) | `Planned` (custom) | `stripe` | – | `planned-{order_id}` | none needed |",
    ].join("\n"),
  );
});

test("where many systems take the room, meanings stand below the table", () => {
  expect(page).toContain("| Field | Given | in `stripe` | in `backend` | in `page` | in `ga4` |");
  expect(page).toMatch(/^- `value` \(a number; at least 0\): The amount of money/m);
  expect(page).toContain("| Field | Given | Value | Meaning | in `partner` |");
});

const APP = `
eventContract: "1.0"
name: app
version: 1.0.0
pixels: { main: META_PIXEL_ID }
sources:
  app: { kind: app, system: iOS app, delivery: app-sdk }
  backend: { kind: server, system: App backend, delivery: direct, actionSource: app }
consent: { tracking: { description: The prompt. } }
events:
  subscribed:
    action: Subscribed in the app
    trigger: The backend verified the receipt.
    metaEvent: Subscribe
    canonicalSource: backend
    mirrors: { app: { trigger: The phone reported it. } }
    eventId: "iap-{receipt}"
    keys: { receipt: {} }
    consent: tracking
    userData: { required: [anon_id] }
`;

test("what an app sends through Meta's SDK is merged with the server's, as far as its id arrives", () => {
  const [event] = (JSON.parse(docsOf(modelOf(APP)).data) as MappingView).events;
  expect(event?.roles.map(({ toMeta }) => toMeta)).toEqual([
    "your server sends `Subscribe` with the Conversions API, with action source `app`",
    "sends `Subscribe` through the Facebook SDK in the app",
  ]);
  expect(event?.answers.howMetaKeepsOne).toEqual([
    "`backend` and `app` report it under the same name, `Subscribe`, and the same id: `iap-{receipt}`, which each puts together from `receipt` of its own data.",
    "Meta keeps one: the copy that arrives first. The other is discarded if it arrives within 48 hours of the first; later, it would count again.",
    "Meta merges what the Facebook SDK sends with a server's copy of the same name and id. People report that an id given to the SDK does not always arrive: look for it under Test Events before you rely on it.",
  ]);
});
