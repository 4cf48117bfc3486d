import { parse } from "acorn";
import { beforeAll, describe, expect, test } from "vitest";
import { emit } from "../../generator/compile/emit.js";
import { targets } from "../../generator/targets/index.js";
import { initialised } from "../runtime/fake-page.js";
import { checkText, emitText, said, textOf } from "../support/compile-text.js";
import { type Running, run } from "../support/running.js";
import { laidOut } from "../support/with-runtime.js";
import { SHOPIFY } from "./shopify-contract.js";
import { checkout, line, variant } from "./shopify-events.js";
import { openSandbox } from "./shopify-sandbox.js";

const files = emitText(SHOPIFY);
const PIXEL = textOf(files, "shopify/checkout.js");
const HEADER = PIXEL.slice(0, PIXEL.indexOf("\n(function"));
const ALLOWED = { allowed: { marketingAllowed: true } };
const UUID = expect.stringMatching(/^[0-9a-f-]{36}$/);
const LAMPS = [
  line({ quantity: 2, variant: variant({ id: "gid://shopify/ProductVariant/4401" }) }),
  line({ variant: variant({ id: "4402", price: { amount: 10, currencyCode: "EUR" } }) }),
];
const ORDER = checkout({
  lineItems: LAMPS,
  order: { id: "gid://shopify/OrderIdentity/820982911946154508", customer: null },
  totalPrice: { amount: 50, currencyCode: "EUR" },
  token: "3f9ae1",
});

test("the contract is sound, and its pixel ES5, as every browser and editor takes it", () => {
  expect(said(SHOPIFY).filter((line) => line.includes(" error "))).toEqual([]);
  expect(() => parse(PIXEL, { ecmaVersion: 5, sourceType: "script" })).not.toThrow();
});

test("a source of another system gets no pixel of Shopify's; a system is told in its own words", () => {
  const of = (system: string) =>
    emitText(SHOPIFY.replace("Shopify custom pixel", system))
      .map(({ path }) => path)
      .filter((path) => path.startsWith("shopify/"));
  expect(of("Our SHOPIFY Plus shop")).toEqual(["shopify/checkout.js"]);
  expect(of("Web shop")).toEqual([]);
});

describe("what the browser sends is what the server builds of the same order", () => {
  let server: Running;
  beforeAll(async () => {
    server = await run({ name: "lamps", files: laidOut("lamps", files) });
  });

  test.each([
    [
      "two lamps",
      "checkout_completed",
      ORDER,
      "order_paid",
      {
        order_id: "820982911946154508",
        value: 50,
        currency: "EUR",
        contents: [
          { id: "4401", quantity: 2, item_price: 20 },
          { id: "4402", quantity: 1, item_price: 10 },
        ],
      },
      {},
    ],
    [
      "a large lamp, in a shop that writes bare ids",
      "checkout_completed",
      checkout({
        lineItems: [line({ variant: variant({ id: "4403", price: { amount: 12.5, currencyCode: "JPY" } }) })],
        order: { id: "5001", customer: null },
        totalPrice: { amount: 12.5, currencyCode: "JPY" },
      }),
      "order_paid",
      {
        order_id: "5001",
        value: 12.5,
        currency: "JPY",
        contents: [{ id: "4403", quantity: 1, item_price: 12.5 }],
      },
      {},
    ],
    [
      "a checkout",
      "checkout_started",
      ORDER,
      "checkout_started",
      { value: 50, currency: "EUR" },
      { token: "3f9ae1" },
    ],
  ] as const)("%s", (_what, heard, data, event, custom_data, keys) => {
    const { page, happen } = openSandbox(PIXEL, ALLOWED);
    happen(heard, { checkout: data });
    const build = event === "order_paid" ? "buildOrderPaid" : "buildCheckoutStarted";
    const built = server.call("server/webhooks/index", build, {
      consent: { marketing: "granted" },
      event_time: new Date("2026-01-15T10:00:00Z"),
      event_source_url: "https://lamps.example/thank-you",
      keys,
      custom_data,
      user_data: { client_user_agent: "Mozilla/5.0", client_ip_address: "192.0.2.1" },
    }) as { readonly event_name: string; readonly event_id: string; readonly custom_data: object };
    expect(page.events()).toEqual([
      ["trackSingle", "11111", built.event_name, built.custom_data, { eventID: built.event_id }],
    ]);
    expect(page.problems).toEqual([]);
  });
});

test("each of Shopify's events is sent with what the contract, or else Shopify's documents, say of it", () => {
  const { page, happen, publish } = openSandbox(PIXEL, ALLOWED);
  const money = { amount: 20, currencyCode: "EUR" };
  happen("page_viewed", {});
  happen("page_viewed", {});
  happen("product_viewed", { productVariant: variant({}) });
  happen("search_submitted", { searchResult: { query: "red", productVariants: [] } });
  happen("product_added_to_cart", {
    cartLine: { cost: { totalAmount: money }, merchandise: variant({}), quantity: 1 },
  });
  happen("payment_info_submitted", { checkout: ORDER });
  publish("newsletter_ordered", { content_name: "News" });
  const sent = (name: string, parameters: object) => [
    "trackSingle",
    "11111",
    name,
    parameters,
    { eventID: UUID },
  ];
  const items = [
    { id: "4401", quantity: 2 },
    { id: "4402", quantity: 1 },
  ];
  const product = { value: 20, currency: "EUR", content_type: "product" };
  expect(page.events()).toEqual([
    sent("PageView", {}),
    // Another page in the same frame, whose own address stays the same.
    sent("PageView", {}),
    sent("ViewContent", { ...product, content_ids: ["LAMP-1"], content_name: "Lamp" }),
    sent("Search", { search_string: "red" }),
    sent("AddToCart", { ...product, contents: [{ id: "4401", item_price: 20, quantity: 1 }] }),
    sent("AddPaymentInfo", { value: 50, currency: "EUR", content_type: "product", contents: items }),
  ]);
  expect(page.problems).toEqual([
    "[lamps] newsletter_ordered was not sent: parameters.content_name was not replaced",
  ]);
});

describe("what Shopify leaves out", () => {
  test.each([
    ["no order", { ...ORDER, order: null }],
    ["no id", { ...ORDER, order: { id: null, customer: null } }],
    ["an empty id", { ...ORDER, order: { id: "", customer: null } }],
    ["an id without digits", { ...ORDER, order: { id: "gid://shopify/OrderIdentity/", customer: null } }],
  ])("%s: the purchase is refused, since no server's copy could have its id", (_what, data) => {
    const { page, happen } = openSandbox(PIXEL, ALLOWED);
    happen("checkout_completed", { checkout: data });
    expect(page.events()).toEqual([]);
    expect(page.problems).toEqual(["[lamps] order_paid was not sent: parameters.order_id is required"]);
  });

  test("a product without a variant is in no catalogue: the others are sent", () => {
    const { page, happen } = openSandbox(PIXEL, ALLOWED);
    const tip = line({ title: "Tip", variant: null });
    happen("checkout_completed", { checkout: { ...ORDER, lineItems: [tip, ...LAMPS] } });
    const [, , , parameters] = page.events()[0] ?? [];
    expect(parameters).toMatchObject({ contents: [{ id: "4401" }, { id: "4402" }] });
  });

  test("a cart without a line, and a variant without an article number", () => {
    const { page, happen } = openSandbox(PIXEL, ALLOWED);
    happen("product_added_to_cart", { cartLine: null });
    happen("product_viewed", { productVariant: variant({ sku: null }) });
    expect(page.events()).toEqual([]);
  });
});

const GRANTED = [["trackSingle", "11111", "Search", { search_string: "red" }, { eventID: UUID }]];
const search = { searchResult: { query: "red", productVariants: [] } };

describe.each(["api", "global"] as const)("consent, with Shopify's privacy API at %s", (privacyAt) => {
  test("a no at load is no denial: what happens waits for the answer", () => {
    const { page, happen, decide } = openSandbox(PIXEL, { privacyAt });
    happen("search_submitted", search);
    expect(page.calls).toEqual([]);
    decide({ marketingAllowed: true });
    expect(page.calls).toEqual([...initialised("11111"), ...GRANTED]);
  });

  test("a no as an answer drops what waited, and a withdrawal stops what comes", () => {
    const { page, happen, decide } = openSandbox(PIXEL, { privacyAt });
    happen("search_submitted", search);
    decide({ marketingAllowed: false, analyticsProcessingAllowed: true });
    decide({ marketingAllowed: true });
    expect(page.events()).toEqual([]);
    happen("search_submitted", search);
    decide({ marketingAllowed: false });
    happen("search_submitted", search);
    expect(page.events()).toEqual(GRANTED);
  });

  test("who objects to a sale of data is sent with limited data use, before the pixel is initialised", () => {
    const { page, decide } = openSandbox(PIXEL, {
      privacyAt,
      allowed: { marketingAllowed: true, saleOfDataAllowed: false },
    });
    expect(page.calls.slice(0, 2)).toEqual([
      ["dataProcessingOptions", ["LDU"], 0, 0],
      ["set", "autoConfig", false, "11111"],
    ]);
    decide({ marketingAllowed: true, saleOfDataAllowed: true });
    expect(page.calls.at(-1)).toEqual(["dataProcessingOptions", []]);
  });
});

test("a basis follows another of Shopify's permissions where the settings say so", () => {
  const emitted = emit({
    model: checkText(SHOPIFY).model,
    options: { importEnding: ".js", variables: {}, consentSignals: { reach: { shopify: "analytics" } } },
    targets,
  });
  const { page, happen } = openSandbox(textOf(emitted, "shopify/checkout.js"), {
    allowed: { analyticsProcessingAllowed: true },
  });
  happen("page_viewed", {});
  happen("search_submitted", search);
  expect(page.events()).toEqual([["trackSingle", "11111", "PageView", {}, { eventID: UUID }]]);
});

describe("who the visitor is", () => {
  const customer = {
    id: "gid://shopify/Customer/7",
    email: "Jane@Example.com",
    phone: null,
    firstName: "Jane",
    lastName: null,
    ordersCount: 1,
  };

  test("a customer is known at load, as far as the contract lets the Pixel have it", () => {
    const { page, happen } = openSandbox(PIXEL, { ...ALLOWED, customer });
    happen("checkout_completed", { checkout: { ...ORDER, email: "else@example.com" } });
    expect(page.calls.slice(0, 3)).toEqual(
      initialised("11111", { em: "Jane@Example.com", external_id: "7" }).slice(0, 3),
    );
    expect(page.events().map(([, , name]) => name)).toEqual(["Purchase"]);
  });

  test("a guest is known by the first address of the checkout, and another one loses no event", () => {
    const { page, happen, decide } = openSandbox(PIXEL);
    happen("checkout_started", { checkout: { ...ORDER, email: "jane@example.com" } });
    happen("checkout_completed", { checkout: { ...ORDER, email: "jane@example.org" } });
    decide({ marketingAllowed: true });
    expect(page.calls.slice(0, 3)).toEqual(initialised("11111", { em: "jane@example.com" }).slice(0, 3));
    expect(page.events().map(([, , name]) => name)).toEqual(["InitiateCheckout", "Purchase"]);
  });
});

test("the id that is made here is handed on to who has to report with it", () => {
  const handing = PIXEL.replace(
    "// Pass it to your own server here, where the visitor allows marketing. For example:",
    "handed(name, event_id, event.data.checkout.token);",
  );
  const ids: unknown[] = [];
  const { page, happen } = openSandbox(`function handed() { ids(arguments); }\n${handing}`, ALLOWED);
  page.give("ids", (given: ArrayLike<unknown>) => void ids.push(...Array.from(given)));
  happen("payment_info_submitted", { checkout: ORDER });
  const [, , , , options] = page.events()[0] ?? [];
  expect(ids).toEqual(["payment_given", (options as { readonly eventID: string }).eventID, "3f9ae1"]);
});

test("the header says what is still open, what counts twice, and what the webhook needs", async () => {
  await expect(HEADER).toMatchFileSnapshot("shopify-header.expected.txt");
});
