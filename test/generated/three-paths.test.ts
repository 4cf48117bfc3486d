import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { catalog } from "../../generator/derived/catalog.js";
import type { BuildResult } from "../../generator/runtime/server/build.js";
import { addBaseCode, closePage, openPage } from "../runtime/fake-page.js";
import { hex } from "../runtime/user-data-key.js";
import { emitText, textOf } from "../support/compile-text.js";
import { sentByMeta } from "../support/meta-normalising.js";
import { type Running, run } from "../support/running.js";
import { snippetBlock } from "../support/snippet-block.js";
import { openSnippetPage } from "../support/snippet-page.js";
import { laidOut } from "../support/with-runtime.js";
import { type Ugliness, uglyValues } from "./ugly-values.js";

const KEYS = catalog.userDataKeys.filter((key) => key.advancedMatching).map(({ name }) => name);

const CONTRACT = `
eventContract: "1.0"
name: shop
version: 1.0.0
pixels: { main: "11111" }
sources:
  web: { kind: browser, system: Web shop, delivery: pixel, advancedMatching: [${KEYS.join(", ")}] }
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website }
parameters:
  score: { type: number, minimum: 0, maximum: 10, description: A score. }
  word: { type: string, minLength: 1, maxLength: 20, description: A word. }
  code: { type: string, pattern: "^[A-Z]{2}[0-9]{3}$", description: A code. }
  level: { type: string, enum: [low, high], description: A level. }
  gift: { type: boolean, description: Whether it is a present. }
  tags: { type: array, items: { type: string, maxLength: 8 }, uniqueItems: true, description: Tags. }
events:
  order_paid:
    action: Paid an order
    trigger: The order service booked it.
    metaEvent: Purchase
    canonicalSource: orders
    mirrors: { web: { trigger: The page was shown. } }
    eventId: "order-{order_id}"
    consent: none
    parameters:
      value: required
      currency: required
      order_id: required
      num_items: optional
      content_ids: optional
      contents: optional
      contents.item_price: optional
      score: optional
      word: optional
      code: optional
      level: optional
      gift: optional
      tags: optional
    userData: { required: [client_ip_address], optional: [${KEYS.join(", ")}] }
`;

const files = emitText(CONTRACT);
const BASE = snippetBlock(textOf(files, "pixel/web/snippets.html"), "base");
const SHOP = 'eventContract("shop/web"';

type Values = Readonly<Record<string, unknown>>;

const ORDER: Values = { value: 25, currency: "EUR", order_id: "A-1" };

let code: Running;
beforeAll(async () => {
  code = await run({ name: "shop", files: laidOut("shop", files) });
});
beforeEach(closePage);
afterAll(closePage);

/** What a server sends, or nothing. */
function fromServer(custom_data: Values, user_data: Values = {}): BuildResult {
  return code.call("server/orders/order-paid", "safeBuildOrderPaid", {
    event_time: 1_767_225_600,
    event_source_url: "https://shop.example/thanks",
    user_data: { client_ip_address: "203.0.113.7", client_user_agent: "Mozilla/5.0", ...user_data },
    custom_data,
  }) as BuildResult;
}

const LETTERS = "aAzZkK0159 -_.,/+()@'éİßſK１日🙂\t\u00a0";

const IDENTIFIERS: Readonly<Record<string, Ugliness>> = {
  em: { seeds: ["Jane@Example.com", " a@b.de ", "a@b", "@", "x".repeat(64)], letters: LETTERS },
  ph: { seeds: ["+49 (30) 901.820", "0049 30 901820", "(202) 555-0142 ext. 3"], letters: LETTERS },
  fn: { seeds: ["Jean-Luc", "José", "O'Neil", "Dr. Ann"], letters: LETTERS },
  ln: { seeds: ["Müller-Lüdenscheidt", "李", "van der Berg"], letters: LETTERS },
  ge: { seeds: ["f", "M", "Female", " Mr ", "diverse"], letters: "fmFM elaMr. " },
  db: { seeds: ["1991-05-26", "19910526", "5/26/1991", "26.5.1991"], letters: "0123459/-. " },
  ct: { seeds: ["São Paulo", "New York", "29 Palms", "İstanbul"], letters: LETTERS },
  st: { seeds: ["CA", "California", "New York", "BY "], letters: LETTERS },
  zp: { seeds: ["94035-1234", "SW1A 1AA", "D-10115", "01067"], letters: "0159-AWD \t" },
  country: { seeds: ["US", "Germany", "uk", "DEU", " de "], letters: "deDEusUS zZ." },
  external_id: {
    seeds: ["User-42", "User 42", "550e8400-e29b-41d4-a716-446655440000", "A".repeat(64), "f".repeat(32)],
    letters: "abcdef0123456789 -AF",
  },
};

test("every identifier that the Pixel takes is tried", () => {
  expect(Object.keys(IDENTIFIERS).toSorted()).toEqual(KEYS.toSorted());
});

/** What the module and the snippet hand to `init`. */
function handedOver(data: Values): readonly [module: Values, snippet: Values] {
  closePage();
  const page = openPage();
  addBaseCode(page);
  code.call("pixel/web/base", "identify", data);
  code.call("pixel/web/base", "startPixel");
  const snippets = openSnippetPage({ ownBaseCode: false });
  snippets.paste(BASE);
  snippets.give("known", data);
  snippets.run(`${SHOP}, "identify", known)`);
  snippets.load();
  const given = (calls: readonly (readonly unknown[])[]) =>
    (calls.find(([method]) => method === "init")?.[2] ?? {}) as Values;
  return [given(page.calls), given(snippets.calls)];
}

test("identifiers: modules and snippets hand over the same, which is what a server sends, or nothing", () => {
  const inputs = Object.fromEntries(KEYS.map((key) => [key, uglyValues(IDENTIFIERS[key] as Ugliness)]));
  const count = Math.max(...Object.values(inputs).map((values) => values.length));
  const different: unknown[] = [];
  const equal = new Map(KEYS.map((key) => [key, 0]));
  for (let index = 0; index < count; index += 1) {
    const data = Object.fromEntries(KEYS.map((key) => [key, inputs[key]?.[index]]));
    const [module, snippet] = handedOver(data);
    const built = fromServer(ORDER, data);
    expect(built.ok).toBe(true);
    const sent: Values = built.ok ? built.event.user_data : {};
    for (const key of KEYS) {
      const handed = module[key];
      const text = typeof handed === "string" ? sentByMeta(key, handed, hex) : undefined;
      const server = (sent[key] as readonly string[] | undefined)?.[0];
      if (handed !== snippet[key] || (text !== undefined && server !== undefined && text !== server)) {
        different.push([key, data[key], handed, snippet[key], server]);
      } else if (text !== undefined && text === server) equal.set(key, (equal.get(key) ?? 0) + 1);
    }
  }
  expect(different).toEqual([]);
  expect(Math.min(...Object.values(inputs).map((values) => values.length))).toBeGreaterThanOrEqual(500);
  expect([...equal].filter(([, times]) => times < 3)).toEqual([]);
});

const MUG = { id: "MUG", quantity: 2, item_price: 12.5 };
const NUMBERS = [0, 0.5, 9.99, 10, 11, -3, "9.99", "9,99"];

const PARAMETERS: Readonly<Record<string, Ugliness>> = {
  value: { seeds: NUMBERS, letters: "0123456789.,-€ e" },
  currency: { seeds: ["EUR", "eur", "Usd", "EURO", "€", "XXX", "ıdr"], letters: "eurEURusdıſK " },
  order_id: { seeds: ["A-1", "0005523001", 5523001, "A 1", "x".repeat(129)], letters: "A-1_. /é" },
  num_items: { seeds: [1, 2, 1.5, -1, "2", 2 ** 53], letters: "0123." },
  content_ids: {
    seeds: [["MUG"], ["MUG", 7], [""], "MUG", [null]],
    letters: "MUG 7",
    items: ["MUG", "CUP", "é", "", 7],
  },
  contents: {
    seeds: [
      [MUG],
      [MUG, null],
      [MUG, { ...MUG, quantity: "2" }],
      [{ ...MUG, item_price: "12,50" }],
      [{ ...MUG, secret: "s" }],
      [{ id: "MUG" }],
      MUG,
      [Object.create(MUG)],
    ],
    letters: "MUG 7",
    items: [MUG, { ...MUG, item_price: 0 }, { ...MUG, quantity: 0 }, { ...MUG, brand: "Acme" }, {}],
  },
  score: { seeds: NUMBERS, letters: "0123456789.,-" },
  word: { seeds: ["a", "a".repeat(20), "🙂".repeat(20), "🙂".repeat(21)], letters: LETTERS },
  code: { seeds: ["AB123", "ab123", "AB123\n", " AB123", "ＡＢ123"], letters: "AB123ab\n " },
  level: { seeds: ["low", "high", "LOW", "low ", ["low"]], letters: "lowLOWhig " },
  gift: { seeds: [true, false, "true", 1], letters: "truefals" },
  tags: {
    seeds: [["a"], ["a", "a"], ["a".repeat(9)], ["a", 1], "a"],
    letters: "a ",
    items: ["a", "b", "c", "long-long"],
  },
};

/** A value as it would be written. */
const written = (value: unknown) => JSON.stringify(value);

test.each(Object.entries(PARAMETERS))(
  "%s: modules, snippets and servers send the same, or the event is not sent",
  (name, ugliness) => {
    const page = openPage();
    addBaseCode(page);
    code.call("pixel/web/base", "startPixel");
    const snippets = openSnippetPage();
    snippets.paste(BASE);
    const different: unknown[] = [];
    let carried = 0;
    const inputs = uglyValues(ugliness);
    for (const input of inputs) {
      const parameters = { ...ORDER, [name]: input };
      const [before, pasted] = [page.events().length, snippets.events().length];
      code.call("pixel/web/order-paid", "trackOrderPaid", parameters);
      snippets.give("given", parameters);
      snippets.run(`${SHOP}, "track", { event: "order_paid", parameters: given })`);
      const built = fromServer(parameters);
      const server = built.ok
        ? [
            [
              "trackSingle",
              "11111",
              built.event.event_name,
              built.event.custom_data,
              { eventID: built.event.event_id },
            ],
          ]
        : [];
      const module = page.events().slice(before);
      const snippet = snippets.events().slice(pasted);
      if (written(module) !== written(server) || written(snippet) !== written(server)) {
        different.push([input, written(module), written(snippet), written(server)]);
      }
      if ((module[0]?.[3] as Values | undefined)?.[name] !== undefined) carried += 1;
    }
    expect(different).toEqual([]);
    expect(inputs.length).toBeGreaterThanOrEqual(500);
    expect([carried >= 10, inputs.length - carried >= 10]).toEqual([true, true]);
  },
);
