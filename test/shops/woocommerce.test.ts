import { parse } from "acorn";
import { beforeAll, describe, expect, test } from "vitest";
import { phpShape } from "../hostile/php-shape.js";
import { initialised } from "../runtime/fake-page.js";
import { emitText, said, textOf } from "../support/compile-text.js";
import { type Running, run } from "../support/running.js";
import { openSnippetPage } from "../support/snippet-page.js";
import { laidOut } from "../support/with-runtime.js";
import { WOOCOMMERCE } from "./woocommerce-contract.js";

const files = emitText(WOOCOMMERCE);
const SNIPPET = textOf(files, "woocommerce/site.php");
const UUID = expect.stringMatching(/^[0-9a-f-]{36}$/);
const ORDER = {
  id: "1204",
  number: "2026-1204",
  total: 31.5,
  currency: "EUR",
  line_items: [
    { product_id: "9", variation_id: null, sku: "TEA-1", name: "Assam </script>", quantity: 2, price: 10.5 },
    { product_id: "12", variation_id: "13", sku: "TEA-2", name: "Oolong", quantity: 1, price: 10.5 },
  ],
  customer_id: "7",
  billing: { email: "jane@example.com" },
};

/** The scripts that a page gets: the base code, and what the page of an order adds. */
function scriptsFor(order: object): readonly string[] {
  const html = phpShape(SNIPPET.replaceAll("TEAS_PIXEL", "22222")).pages.join("");
  const page = html.replace("null;\n", `${JSON.stringify(order).replaceAll("<", "\\u003C")};\n`);
  return [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = ""]) => script);
}

/** A page with WordPress's scripts on it, and what its browser stores. */
function openOrder(order: object = ORDER, stored = new Map<string, string>()) {
  const page = openSnippetPage();
  const leaving: (() => void)[] = [];
  page.give("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
  });
  page.give("addEventListener", (name: string, heard: () => void) => {
    if (name === "pagehide") leaving.push(heard);
  });
  for (const script of scriptsFor(order)) page.run(script);
  return {
    page,
    stored,
    allow: (decision: string) =>
      page.run(`eventContract("teas/site", "consent", "marketing", "${decision}")`),
    leave: () => {
      for (const heard of leaving) heard();
    },
  };
}

test("the contract is sound, the file PHP, and its scripts ES5", () => {
  expect(said(WOOCOMMERCE).filter((line) => line.includes(" error "))).toEqual([]);
  const [base = "", order = "", ...more] = scriptsFor(ORDER);
  expect(more).toEqual([]);
  for (const script of [base, order]) {
    expect(() => parse(script, { ecmaVersion: 5, sourceType: "script" })).not.toThrow();
  }
});

test("what stands in PHP around the scripts", async () => {
  const own = SNIPPET.replace(
    /^ {2}\(function \(\) \{\n {4}var __assign.*?^ {2}\}\)\(\);\n/ms,
    "  // The base code.\n",
  );
  await expect(own).toMatchFileSnapshot("woocommerce-site.expected.txt");
});

describe("the page of a received order", () => {
  let server: Running;
  beforeAll(async () => {
    server = await run({ name: "teas", files: laidOut("teas", files) });
  });

  test("sends what the server builds of the same order, once it is allowed", () => {
    const { page, allow } = openOrder();
    expect(page.calls).toEqual([]);
    allow("granted");
    const built = server.call("server/shop/index", "buildOrderPaid", {
      consent: { marketing: "granted" },
      event_time: new Date("2026-01-15T10:00:00Z"),
      event_source_url: "https://teas.example/checkout/order-received/1204/",
      custom_data: {
        order_id: "1204",
        value: 31.5,
        currency: "EUR",
        contents: [
          { id: "TEA-1", item_price: 10.5, quantity: 2 },
          { id: "TEA-2", item_price: 10.5, quantity: 1 },
        ],
      },
      user_data: { client_user_agent: "Mozilla/5.0", client_ip_address: "192.0.2.1" },
    }) as { readonly event_name: string; readonly event_id: string; readonly custom_data: object };
    expect(page.calls).toEqual([
      ...initialised("22222", { em: "jane@example.com", external_id: "7" }),
      ["trackSingle", "22222", "PageView", {}, { eventID: UUID }],
      ["trackSingle", "22222", built.event_name, built.custom_data, { eventID: built.event_id }],
    ]);
    expect(built.event_id).toBe("order-1204");
    expect(page.problems).toEqual([]);
  });

  test("marks an order in the browser once it was sent, and a cached copy of the page sends it no more", () => {
    const first = openOrder();
    first.allow("granted");
    first.leave();
    expect([...first.stored]).toEqual([["_event_contract_teas_site:1204", "1"]]);
    const again = openOrder(ORDER, first.stored);
    again.allow("granted");
    expect(again.page.events().map(([, , name]) => name)).toEqual(["PageView"]);
  });

  test.each(["denied", "asked later"])("stores nothing where the answer is %s", (decision) => {
    const { page, allow, leave, stored } = openOrder();
    if (decision === "denied") allow(decision);
    leave();
    expect([page.events(), [...stored]]).toEqual([[], []]);
  });
});

test("an order without an article number is refused, and said so", () => {
  const [line] = ORDER.line_items;
  const { page, allow } = openOrder({ ...ORDER, line_items: [{ ...line, sku: "" }] });
  allow("granted");
  expect(page.events().map(([, , name]) => name)).toEqual(["PageView"]);
  expect(page.problems).toEqual([
    "[teas] order_paid was not sent: parameters.contents[0].id must not be empty",
  ]);
});

test("values that nobody says, and paths that an order does not have, are told above", () => {
  const open = WOOCOMMERCE.replace('contents.id: "line_items[].sku"', "value: meta.worth").replace(
    "advancedMatching: [em, external_id]",
    "advancedMatching: [ge]",
  );
  const text = textOf(emitText(open), "woocommerce/site.php");
  expect(text).toContain("// - order_paid: the contract does not say where WooCommerce keeps contents.");
  expect(text).toContain(
    "// - order_paid: value is said to be at meta.worth, which this snippet does not print.",
  );
  // Nothing that identifies anybody is printed unless the contract asks for it.
  expect(text).not.toMatch(/billing|customer_id/);
});
