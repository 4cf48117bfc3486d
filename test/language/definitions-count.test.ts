import { describe, expect, test } from "vitest";
import { generate } from "../../generator/index.js";
import { sourceFile } from "../../generator/source/source-file.js";

/** What a contract of one event with products says in each place, and nothing where a place is not named. */
function contract(places: Readonly<Record<string, string>>): string {
  const line = (place: string, name: string, usual: string) => `${name}: ${places[place] ?? usual}`;
  const shared = Object.entries(places).flatMap(([place, words]) =>
    place.startsWith("contract: ") ? [`  ${place.slice("contract: ".length)}: ${words}`] : [],
  );
  return `
eventContract: "1.0"
name: shop
version: 1.0.0
pixels: { main: "1234567890" }
consent: { marketing: { description: The banner. } }
sources:
  storefront: { kind: browser, system: Web shop, delivery: pixel }
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website }
${shared.length === 0 ? "" : `parameters:\n${shared.join("\n")}`}
events:
  paid:
    action: Paid for an order
    trigger: The order service took the payment.
    metaEvent: Purchase
    canonicalSource: orders
    mirrors: { storefront: { trigger: The thank-you page was shown. } }
    keys:
      ${line("key", "receipt", "string")}
    eventId: "purchase-{receipt}"
    consent: marketing
    parameters:
      ${line("event: value", "value", "required")}
      currency: required
      ${line("event: contents", "contents", "required")}
      ${line("event: contents.id", "contents.id", "required")}
      ${line("event: contents.brand", "contents.brand", "optional")}
      ${line("event: content_name", "content_name", "optional")}
      ${line("event: content_ids", "content_ids", "optional")}
      content_type: { const: product }
      ${"contract: plan" in places ? "plan: optional" : ""}
      ${"contract: tags" in places ? "tags: optional" : ""}
      ${"contract: gift" in places ? "gift: optional" : ""}
    userData: { required: [client_ip_address, em] }
    serverEvent:
      ${line("server", "referrer_url", "optional")}
      ${line("flag", "opt_out", "optional")}
`;
}

/** What is generated, and what is said. */
async function outcome(places: Readonly<Record<string, string>>): Promise<{ files: string; said: string[] }> {
  const file = sourceFile("shop.contract.yaml", contract(places));
  const { diagnostics, files } = await generate({ file, include: () => ({ kind: "files", files: [] }) });
  return {
    files: files.map(({ path, text }) => `${path}\n${text}`).join("\n"),
    said: diagnostics.map(({ name, severity }) => `${severity} ${name}`),
  };
}

const TEXT = {
  description: "Our own words for it.",
  enum: "[alpha, beta]",
  const: "alpha",
  default: "alpha",
  pattern: '"^[a-z]+$"',
  minLength: "3",
  maxLength: "7",
  type: "string",
};
const NUMBER = {
  description: "Our own words for it.",
  enum: "[10, 20]",
  const: "10",
  default: "10",
  minimum: "5",
  maximum: "50",
  exclusiveMinimum: "5",
  type: "integer",
};
const LIST = {
  description: "Our own words for it.",
  default: "[alpha]",
  const: "[alpha]",
  minItems: "2",
  maxItems: "7",
  uniqueItems: "true",
  items: "{ enum: [alpha, beta] }",
};
const FLAG = {
  description: "Our own words for it.",
  const: "true",
  default: "true",
  enum: "[true]",
  type: "boolean",
};

const PLACES: readonly (readonly [
  place: string,
  words: Readonly<Record<string, string>>,
  beside?: string,
])[] = [
  ["contract: value", NUMBER],
  ["contract: content_name", TEXT],
  ["contract: content_ids", LIST],
  ["contract: contents", { ...LIST, const: "[{ id: A, quantity: 1 }]", default: "[{ id: A, quantity: 1 }]" }],
  ["contract: contents.id", TEXT],
  ["contract: contents.brand", TEXT],
  ["contract: contents.quantity", NUMBER],
  ["contract: contents.item_price", NUMBER],
  ["contract: contents.title", TEXT],
  ["contract: plan", TEXT],
  ["contract: tags", LIST, "type: array"],
  ["contract: gift", FLAG],
  ["contract: unused", TEXT],
  ["event: value", NUMBER, "required: true"],
  ["event: contents", { ...LIST, const: "[{ id: A, quantity: 1 }]", default: "[{ id: A, quantity: 1 }]" }],
  ["event: contents.id", TEXT],
  ["event: contents.brand", TEXT],
  ["event: content_name", TEXT],
  ["event: content_ids", LIST],
  ["key", { ...TEXT, type: "integer" }],
  [
    "server",
    {
      ...TEXT,
      enum: '["https://shop.example/a"]',
      const: '"https://shop.example/a"',
      default: '"https://shop.example/a"',
      pattern: '"^https://shop"',
    },
  ],
  ["flag", FLAG],
];

const KEYWORDS = PLACES.flatMap(([place, words, beside]) =>
  Object.entries(words).map(([keyword, value]) => [place, keyword, value, beside] as const),
);

describe("every definition that the language accepts changes what is generated, or is reported", async () => {
  test.each(KEYWORDS)("%s: %s", async (place, keyword, value, beside) => {
    const rest = beside === undefined ? "" : `${beside}, `;
    const plain = beside === undefined ? {} : { [place]: `{ ${beside} }` };
    const before = await outcome(plain);
    const after = await outcome({ [place]: `{ ${rest}${keyword}: ${value} }` });
    const news = after.said.filter((one) => !before.said.includes(one));
    expect(after.files !== before.files || news.length > 0).toBe(true);
  });
});
