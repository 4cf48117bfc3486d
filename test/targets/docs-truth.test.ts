import { expect, test } from "vitest";
import { docsOf, modelOf } from "./compile-docs.js";
import { sectionOf } from "./page-samples.js";

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

const { page } = docsOf(modelOf(CONTRACT));

/** The row of a field in an event's table. */
function rowOf(event: string, field: string): string | undefined {
  return sectionOf(page, `event-${event}`)
    .split("\n")
    .find((line) => line.startsWith(`| \`${field}\``));
}

function answersTo(event: string, question: string): readonly string[] {
  return answersIn(sectionOf(page, `event-${event}`), question);
}

/** What a section says under one of its questions. */
function answersIn(section: string, question: string): readonly string[] {
  const [, answers = ""] = section.split(`> **${question}**\n`);
  return [...(answers.split(/^> \*\*/m)[0] ?? "").matchAll(/^> - (.*)$/gm)].map(([, answer = ""]) => answer);
}

test("of an identifier the table says where it comes from, and an answer that it is asked for", () => {
  expect(page).toContain("| Field | Required? | in `stripe` | in `backend` | in `page` | in `ga4` |");
  expect(rowOf("paid", "em")).toBe(
    "| `em` | one of several (`stripe`), not taken (`backend`) | `customer_email` | – | – | – |",
  );
  expect(["country", "ph", "fn", "external_id"].map((key) => rowOf("paid", key))).toEqual(
    Array(4).fill(undefined),
  );
  expect(page).toContain("An identifier that a server takes and that has no row is not mapped.");
  expect(answersTo("paid", "Which identifiers does it carry?")).toEqual([
    "From `stripe`: always `client_user_agent` and `country`; at least one of `em` or `ph`; when known `fn`.",
    "From `backend`: always `external_id`.",
    "From `page`: `client_ip_address`, `client_user_agent`, `fbp` and `fbc` by the Pixel itself.",
  ]);
});

test("a server is asked for nothing that its action source does not take", () => {
  expect(rowOf("paid", "event_source_url")).toBe(
    "| `event_source_url` | required (`stripe`), not taken (`backend`) | not mapped | – | – | – |",
  );
});

test("the system knows, the server of the reader sends", () => {
  expect(answersTo("paid", "Who created it?")).toEqual([
    "Stripe (`stripe`), owned by billing, creates it; your server sends it to Meta with the Conversions API, with action source `website`. Trigger: “Stripe confirmed the payment.”",
    "Backend (`backend`) reports the same occurrence again; your server sends it with the Conversions API, with action source `system_generated`. Trigger: “The ledger booked it.”",
    "Web shop (`page`) reports the same occurrence again, with the Meta Pixel. Trigger: “The page was shown.”",
    "Google Analytics 4 (`ga4`) records it for its own reports; Meta hears nothing of that.",
  ]);
});

test("a platform sends by itself, and only who sends has code", () => {
  expect(answersTo("ordered", "Who created it?")).toEqual([
    "Marketplace (`partner`) creates it, and sends it to Meta through the platform’s own integration. Trigger: “The marketplace took the order.”",
  ]);
  const systems = sectionOf(page, "systems").split("\n");
  expect(
    systems.filter((line) => line.startsWith("| ")).map((line) => line.split(" | ").slice(1, 6)),
  ).toEqual([
    ["Name here", "Kind", "Owner", "Delivery", "Code"],
    ["---", "---", "---", "---", "---"],
    ["`page`", "browser", "–", "`pixel`", "`pixel/page`"],
    ["`stripe`", "server", "billing", "`direct`", "`server/stripe`"],
    ["`backend`", "server", "–", "`direct`", "`server/backend`"],
    ["`partner`", "server", "–", "`partner`", "–"],
    ["`ga4`", "analytics", "–", "sends nothing", "–"],
  ]);
});

test("how Meta chooses among copies is said once", () => {
  expect(answersTo("paid", "How does Meta keep one?")).toContain("Meta keeps one of them.");
  expect(page.match(/within about 5 minutes/g)).toHaveLength(1);
  const alone = docsOf(modelOf(CONTRACT.replace(/ {4}mirrors:\n(?: {6}.*\n)+/, ""))).page;
  expect(alone).not.toContain("within about 5 minutes");
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

test("what a field is stands once, and below a table what the event says of its own", () => {
  expect(sectionOf(page, "fields")).toMatch(/^\| `value` \| a number; at least 0 \| The amount of money/m);
  expect(sectionOf(page, "event-paid")).toContain(
    "\n\n- `order_id` (text; of the pattern `^[A-Za-z0-9_.-]{1,128}$`)\n",
  );
  expect(page.match(/The amount of money/g)).toHaveLength(1);
});

test("what every event fixes is not described, members follow their parent, and an id that is made is described once", () => {
  const text = CONTRACT.replace(
    "    parameters: { value: required, currency: required, order_id: required }\n",
    `    parameters:
      value: required
      currency: { const: EUR }
      order_id: required
      contents: required
      contents.item_price: required
      contents.delivery_category: { const: in_store }
`,
  ).replace("  ordered:\n", `${ADDED}  ordered:\n`);
  const described = (written: string) =>
    [...sectionOf(docsOf(modelOf(written)).page, "fields").matchAll(/^\| `([a-z_.]+)` \|/gm)].map(
      ([, name]) => name,
    );
  const before = ["event_id", "contents", "contents.id", "contents.item_price", "contents.quantity"];
  const after = ["order_id", "value", "event_source_url", "event_time"];
  expect(described(text)).toEqual([...before, "currency", ...after]);
  // The other event fixes it as well.
  const fixed = text.replace(
    "{ value: required, currency: required }",
    "{ value: required, currency: { const: USD } }",
  );
  expect(described(fixed)).toEqual([...before, ...after]);
});

const ADDED = `  opened:
    action: Opened
    trigger: The page was opened.
    metaEvent: PageView
    canonicalSource: page
    eventId: { generatedBy: page }
    consent: none
  reopened:
    action: Reopened
    trigger: The page was opened again.
    metaEvent: { custom: Reopened }
    canonicalSource: page
    eventId: { generatedBy: page }
    consent: none
`;

test("an example shows what is given where no message holds it so", () => {
  const text = CONTRACT.replace(
    "    userData: { required: [country], atLeastOneOf: [em, ph], optional: [fn] }\n",
    `$&    examples:
      - name: one
        serverEvent: { event_time: 2026-01-15T10:00:00Z, event_source_url: https://shop.example/x }
        parameters: { value: 25, currency: eur, order_id: A-1 }
        userData: { em: jane@example.com, country: DE, fn: "?", client_user_agent: Mozilla/5.0, external_id: c-1 }
`,
  );
  const [, example = ""] = sectionOf(docsOf(modelOf(text)).page, "event-paid").split("#### Example: one\n\n");
  expect(example.slice(0, example.indexOf("```"))).toBe(
    "| Input | Value |\n| --- | --- |\n| `currency` (parameter) | `eur` |\n\nIdentifiers that are given but not sent: `fn`.\n\nThe Pixel sends, from `page`:\n\n",
  );
  expect(example.slice(example.lastIndexOf("```")).trimEnd()).toBe(
    "```\n\nAll of them carry the name `Purchase` and the event id `paid-A-1`.",
  );
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
  const app = docsOf(modelOf(APP)).page;
  expect(answersIn(sectionOf(app, "event-subscribed"), "Who created it?")).toEqual([
    "App backend (`backend`) creates it; your server sends it to Meta with the Conversions API, with action source `app`. Trigger: “The backend verified the receipt.”",
    "iOS app (`app`) reports the same occurrence again, through the Facebook SDK in the app. Trigger: “The phone reported it.”",
  ]);
  expect(answersIn(sectionOf(app, "event-subscribed"), "How does Meta keep one?")).toEqual([
    "`backend` and `app` report it under the same name, `Subscribe`, and the same id: `iap-{receipt}`, which each builds from `receipt` in its own data.",
    "Meta keeps one of them.",
    "Meta merges what the Facebook SDK sends with a server's copy of the same name and id. People report that an id given to the SDK does not always arrive: check it under Test Events before you rely on it.",
  ]);
  expect(app).toContain(
    "Any other copy is discarded within 48 hours of the first; after that, it would count again.",
  );
});

test("an enricher hands over to servers, and is said to send nothing only if it sends nothing", () => {
  const handing = (event: string) =>
    docsOf(modelOf(CONTRACT.replace("    observers: { ga4: {} }\n", `$&${event}`))).page;
  const last = (text: string) =>
    answersIn(sectionOf(text, "event-paid"), "Which identifiers does it carry?").slice(-1);
  expect(last(handing("    enrichers: { page: { provides: [fbp, em] } }\n"))).toEqual([
    "`page` hands over `fbp` and `em` to `stripe` and `backend`.",
  ]);
  expect(last(handing("    enrichers: { backend: { provides: [em] } }\n"))).toEqual([
    "`backend` hands over `em` to `stripe`.",
  ]);
  expect(last(handing("    enrichers: { partner: { provides: [em] } }\n"))).toEqual([
    "`partner` hands over `em` to `stripe` and `backend`, but sends nothing to Meta itself.",
  ]);
});
