import { expect, test } from "vitest";
import { checkText } from "../support/compile-text.js";

const CONTRACT = `eventContract: "1.0"
name: help
version: 1.0.0
sources:
  website: { kind: browser, system: Web shop, delivery: pixel }
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website }
consent: { marketing: { description: Marketing. } }
events:
  order_paid:
    action: Paid for an order
    trigger: The order service accepted the order.
    metaEvent: Purchase
    canonicalSource: orders
    eventId: "purchase-{order_id}"
    consent: marketing
    parameters: { value: required, currency: required, order_id: required }
    userData: { required: [em] }
`;

/** What is to be done about a contract in which one stretch was written otherwise. */
function helps(from: string, to: string): readonly string[] {
  if (CONTRACT.split(from).length !== 2) throw new Error(`${from} is not there once`);
  return checkText(CONTRACT.replace(from, to)).diagnostics.map(({ name, help }) => `${name}: ${help}`);
}

const OWNER =
  "name the one source that owns the event; another one that sends it as well goes under `mirrors`";

test.each([
  ["canonicalSource: orders", "canonicalSource: [orders, website]", `wrong-type: ${OWNER}`],
  ["canonicalSource: orders", "canonicalSource: orders, website", `malformed-value: ${OWNER}`],
  [
    "canonicalSource: orders",
    "canonicalSource: orders\n    mirrors: website",
    "wrong-type: say what the source does, under its name: `{ website: { trigger: When it sends the event. } }`",
  ],
  [
    "canonicalSource: orders",
    "canonicalSource: orders\n    mirrors: [website]",
    "wrong-type: put each source under its name, as in `{ orders: { trigger: When it sends the event. } }`",
  ],
  [
    "events:\n  order_paid:\n    action:",
    "events:\n  - name: order_paid\n    action:",
    "wrong-type: put each event under its name, without `-`: a line `order_paid:`, and below it, indented, what it is",
  ],
  [
    "{ value: required, currency: required, order_id: required }",
    "[value, currency]",
    "wrong-type: say of each parameter how it is asked for, as in `{ value: required, coupon: optional }`",
  ],
  [
    "currency: required",
    "currency: EUR",
    "malformed-value: write `required` or `optional`; a value that is always the same is written `{ const: EUR }`",
  ],
  [
    "currency: required",
    "currency: required, contents: [id]",
    "wrong-type: write `required` or `optional`; a choice of values is written `{ enum: [a, b] }`, a member of `contents` in a line of its own, as in `contents.item_price: optional`",
  ],
  [
    "    consent: marketing",
    "    keys: { order: [string] }\n    consent: marketing",
    "wrong-type: write `string`, `integer`, or a map such as `{ type: string, pattern: … }`",
  ],
  [
    "{ required: [em] }",
    "{ em: required }",
    "unknown-key: put identifiers in a list that says how they are asked for, as in `required: [em]`, `atLeastOneOf:` or `optional:`",
  ],
  [
    "canonicalSource: orders",
    "canonicalSource: backend",
    "unknown-source: correct the name (`sources` defines `website` and `orders`), or define the source under `sources` with its `kind` and `system`",
  ],
  [
    "    consent: marketing",
    "    consent: ads",
    "unknown-consent: correct the name (`consent` defines `marketing`), define the basis under `consent`, or write `none` where no consent is needed",
  ],
])("%s as %s: the mend shows how it is written", (from, to, help) => {
  expect(helps(from, to)).toEqual([help]);
});

test("names of a contract that has many are listed in part", () => {
  const bases = Array.from({ length: 10 }, (_, index) => `basis${index}: { description: B. }`).join(", ");
  const many = CONTRACT.replace("{ marketing: { description: Marketing. } }", `{ ${bases} }`);
  const [only] = checkText(many).diagnostics;
  expect(only?.help).toBe(
    "correct the name (`consent` defines `basis0`, `basis1`, `basis2`, `basis3`, `basis4`, `basis5`, `basis6`, `basis7` and 2 more), define the basis under `consent`, or write `none` where no consent is needed",
  );
});

test.each([
  ["capi", "direct"],
  ["Conversions API", "direct"],
  ["api", "direct"],
  ["fbq", "pixel"],
  ["browser", "pixel"],
  ["stape", "gtm-server"],
  ["gtm", "gtm-server"],
])("the delivery %s is taken for %s", (word, delivery) => {
  const { diagnostics } = checkText(CONTRACT.replace("delivery: direct", `delivery: ${word}`));
  expect(diagnostics.map(({ name, primary }) => `${name}: ${primary.text}`)).toEqual([
    `unknown-delivery: did you mean \`${delivery}\`?`,
  ]);
});
