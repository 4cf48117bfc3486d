import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closePage, openPage } from "../runtime/fake-page.js";
import { emitText, textOf } from "../support/compile-text.js";
import { type Running, run } from "../support/running.js";
import { snippetBlock } from "../support/snippet-block.js";
import { openSnippetPage } from "../support/snippet-page.js";
import { laidOut } from "../support/with-runtime.js";

const CONTRACT = `
eventContract: "1.0"
name: shop
version: 1.0.0
pixels: { main: META_PIXEL_ID }
sources:
  shop: { kind: browser, system: Web shop, delivery: pixel }
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website }
events:
  order_paid:
    action: Paid an order
    trigger: The order service booked it.
    metaEvent: { custom: OrderPaid }
    canonicalSource: orders
    mirrors: { shop: { trigger: The page was shown. } }
    keys:
      order_no: integer
      seats: { type: integer, minimum: 2, maximum: 9 }
      row: { type: integer, exclusiveMinimum: 3 }
      short: { type: string, minLength: 2, maxLength: 4 }
      sign: { type: string, pattern: "^[😀😎]+$", maxLength: 2 }
      level: { type: integer, enum: [1, 2] }
      gate: { type: integer, exclusiveMinimum: 0 }
      lane: { type: integer, exclusiveMinimum: -1 }
      word: { type: string, pattern: "^[a-z]+$", minLength: 1 }
      free: { type: string, pattern: "^[a-z]*$", minLength: 1 }
      any: string
    eventId: "order-{order_no}-{seats}-{row}-{short}/{sign}-{level}-{gate}-{lane}-{word}-{free}-{any}"
    consent: none
    userData: { required: [em] }
`;

const GOOD = {
  order_no: Number.MAX_SAFE_INTEGER,
  seats: 9,
  row: 4,
  short: "abcd",
  sign: "😀😎",
  level: 2,
  gate: 1,
  lane: 0,
  word: "a",
  free: "b",
  any: "A-1",
};
const ID = "order-9007199254740991-9-4-abcd/😀😎-2-1-0-a-b-A-1";

const files = emitText(CONTRACT);
let code: Running;
let page: ReturnType<typeof openPage>;

beforeAll(async () => {
  code = await run({ name: "shop", files: laidOut("shop", files) });
});
beforeEach(() => {
  page = openPage();
});
afterAll(closePage);

type Keys = Readonly<Record<string, unknown>>;

/** The ids that reach Meta from the Pixel's function. */
function fromModule(keys: Keys): readonly unknown[] {
  closePage();
  page = openPage();
  code.call("pixel/shop/base", "startPixel", { pixels: { main: "111" } });
  code.call("pixel/shop/order-paid", "trackOrderPaid", {}, keys);
  page.load();
  return page.events().map((call) => call.at(-1));
}

/** Those from the snippet, its replacements written as literals. */
function fromSnippet(literals: Readonly<Record<string, string>>): readonly unknown[] {
  const snippets = openSnippetPage();
  snippets.paste(
    snippetBlock(textOf(files, "pixel/shop/snippets.html"), "base").replaceAll("META_PIXEL_ID", "111"),
  );
  snippets.paste(
    snippetBlock(textOf(files, "pixel/shop/snippets.html"), "event order_paid").replaceAll(
      /"?REPLACE_(\w+)"?/g,
      (_, name: string) => literals[name] ?? "undefined",
    ),
  );
  return snippets.events().map((call) => call.at(-1));
}

function fromServer(keys: Keys): readonly unknown[] {
  const built = code.call("server/orders/order-paid", "safeBuildOrderPaid", {
    event_time: 1_767_225_600,
    event_source_url: "https://shop.example/thanks",
    user_data: { em: "jane@example.com", client_user_agent: "Mozilla/5.0" },
    keys,
  }) as { readonly ok: boolean; readonly event?: { readonly event_id: string } };
  return built.ok ? [{ eventID: built.event?.event_id }] : [];
}

const literalsOf = (keys: Keys) =>
  Object.fromEntries(Object.entries(keys).map(([name, value]) => [name, JSON.stringify(value)]));

test("an id whose parts are all within their limits is the same from all three", () => {
  const expected = [{ eventID: ID }];
  expect([fromModule(GOOD), fromSnippet(literalsOf(GOOD)), fromServer(GOOD)]).toEqual([
    expected,
    expected,
    expected,
  ]);
});

test.each([
  { order_no: -1 },
  { order_no: 1.5 },
  { seats: 1 },
  { seats: 10 },
  { row: 3 },
  { short: "a" },
  { short: "abcde" },
  { short: "a b" },
  { sign: "😀😎😀" },
  { level: 3 },
  { gate: 0 },
  { lane: -1 },
  { free: "" },
  { any: "" },
  { any: "x".repeat(129) },
  { any: undefined },
])("a part that breaks its rule keeps the event from being sent by any: %j", (broken) => {
  const keys = { ...GOOD, ...broken };
  expect([fromModule(keys), fromSnippet(literalsOf(keys)), fromServer(keys)]).toEqual([[], [], []]);
});

test.each(["12345678901234567890", "12345678901234567891", "9007199254740992", "9007199254740993"])(
  "a number that is not exact is no part of an id, be it written as a number or as text: %s",
  (digits) => {
    const keys = { ...GOOD, order_no: Number(digits) };
    const literals = literalsOf(GOOD);
    expect([
      fromModule(keys),
      fromSnippet({ ...literals, order_no: digits }),
      // Text is no number, on any of the paths.
      fromSnippet({ ...literals, order_no: `"${digits}"` }),
      // Text takes any digits, but a number has lost some of them by then.
      fromSnippet({ ...literals, any: digits }),
      fromServer(keys),
    ]).toEqual([[], [], [], [], []]);
    expect(fromSnippet({ ...literals, any: `"${digits}"` })).toEqual([
      { eventID: ID.replace(/A-1$/, digits) },
    ]);
  },
);

test("limits stand only where the contract has them, or a pattern needs one", () => {
  const parts = /IdForm = \(\) => \[(.*?)\];/s.exec(textOf(files, "shared/order-paid.ts"))?.[1];
  expect(parts?.replaceAll(/\s+/g, " ")).toBe(
    ' "order-", idInteger("order_no"), "-", idInteger("seats", { minimum: 2, maximum: 9 }), "-", idInteger("row", { exclusiveMinimum: 3 }), "-", idText("short", { minLength: 2, maxLength: 4 }), "/", idText("sign", { pattern: /^[😀😎]+$/u, maxLength: 2 }), "-", idEnum("level", [1, 2]), "-", idInteger("gate", { exclusiveMinimum: 0 }), "-", idInteger("lane"), "-", idText("word", { pattern: /^[a-z]+$/u, maxLength: 1000 }), "-", idText("free", { pattern: /^[a-z]*$/u, minLength: 1, maxLength: 1000 }), "-", idText("any"), ',
  );
  const pasted = snippetBlock(textOf(files, "pixel/shop/snippets.html"), "base");
  const inSnippet = /id: function \(\) \{ return \[(.*?)\]; \},\n {10}keys/s.exec(pasted)?.[1];
  const asLiterals = inSnippet?.replaceAll(/new RegExp\("(.*?)", "u"\)/g, "/$1/u");
  expect(asLiterals?.replaceAll(/\s+/g, " ").replaceAll("runtime.", "")).toBe(parts?.replaceAll(/\s+/g, " "));
});

test("a currency is three capital letters in an id too, as every builder asks", () => {
  const text = CONTRACT.replace("-{any}", "-{any}/{currency}").replace(
    "    consent: none",
    "    parameters: { currency: required }\n    consent: none",
  );
  const written = emitText(text);
  expect(textOf(written, "shared/order-paid.ts")).toContain('idText("currency", { pattern: /^[A-Z]{3}$/u })');
  expect(textOf(written, "pixel/shop/snippets.html")).toContain(
    'runtime.idText("currency", { pattern: new RegExp("^[A-Z]{3}$", "u") })',
  );
});
