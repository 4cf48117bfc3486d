import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, run, SHOP } from "./command.js";

const WITH_EXAMPLES = `${SHOP}    examples:
      - name: two mugs
        serverEvent: { event_time: 2026-01-15T10:00:00Z, event_source_url: "https://shop.example/it's" }
        parameters: { value: 25, currency: EUR, order_id: A-1001, contents: [{ id: MUG, quantity: 2 }] }
        userData: { em: jane@example.com, client_ip_address: 203.0.113.7, client_user_agent: Mozilla/5.0 }
  page_viewed:
    action: Viewed a page
    trigger: A page was shown.
    metaEvent: PageView
    canonicalSource: storefront
    eventId: { generatedBy: storefront }
    consent: marketing
    examples: [{ name: start, serverEvent: { event_id: old } }]
`;

const shop = () => folderWith({ "shop.contract.yaml": WITH_EXAMPLES });
const now = () => Math.floor(Date.now() / 1000);

test("as a payload: of now, with the identifiers hashed, and in order", () => {
  const before = now();
  const { code, out, log } = run(shop(), ["example", "order_paid", "--test-event-code", "TEST1"]);
  expect([code, log]).toEqual([0, ""]);
  const { data, ...rest } = JSON.parse(out);
  expect(rest).toEqual({ test_event_code: "TEST1" });
  const [{ event_time, ...event }] = data;
  expect(event_time).toBeGreaterThanOrEqual(before);
  expect(event_time).toBeLessThanOrEqual(now());
  expect(event).toEqual({
    event_name: "Purchase",
    event_id: "order-A-1001",
    action_source: "website",
    event_source_url: "https://shop.example/it's",
    user_data: {
      client_ip_address: "203.0.113.7",
      client_user_agent: "Mozilla/5.0",
      em: ["8c87b489ce35cf2e2f39f80e282cb2e804932a56a213983eeeb428407d43b52d"],
    },
    custom_data: {
      value: 25,
      currency: "EUR",
      order_id: "A-1001",
      contents: [{ id: "MUG", quantity: 2 }],
      content_type: "product",
    },
  });
});

test("as a command: the pixel from the settings or the environment, the token from the environment", () => {
  const folder = shop();
  const lines = () => run(folder, ["example", "order_paid", "--as", "curl"]).out.split("\n");
  expect(lines().slice(0, 4)).toEqual([
    'curl --request POST "https://graph.facebook.com/v24.0/$META_PIXEL_ID/events" \\',
    '  --header "content-type: application/json" \\',
    '  --header "authorization: Bearer $META_ACCESS_TOKEN" \\',
    "  --data '{",
  ]);
  // An apostrophe would end the argument.
  expect(lines().filter((line) => line.includes("shop.example"))).toEqual([
    '      "event_source_url": "https://shop.example/it\\u0027s",',
  ]);
  writeFileSync(join(folder, "event-contract.config.yaml"), 'variables: { META_PIXEL_ID: "123456" }\n');
  expect(lines()[0]).toBe('curl --request POST "https://graph.facebook.com/v24.0/123456/events" \\');
});

test("as the Pixel's call: a generated id is new each time", () => {
  const folder = shop();
  const { out } = run(folder, ["example", "order_paid", "--as", "fbq"]);
  expect(out).toMatchInlineSnapshot(`
    "fbq(
     "trackSingle",
     "META_PIXEL_ID",
     "Purchase",
     {
      "value": 25,
      "currency": "EUR",
      "order_id": "A-1001",
      "contents": [{ "id": "MUG", "quantity": 2 }],
      "content_type": "product"
     },
     { "eventID": "order-A-1001" }
    );
    "
  `);
  const ids = [1, 2].map(() => run(folder, ["example", "page_viewed", "--as", "fbq"]).out);
  expect(ids[0]).toMatch(/"eventID": "[0-9a-f]{8}-[0-9a-f-]{27}"/);
  expect(ids[0]).not.toBe(ids[1]);
});

test("an event without an example: one is made up", () => {
  const folder = folderWith({ "shop.contract.yaml": SHOP });
  const { code, out, log } = run(folder, ["example", "order_paid"]);
  expect([code, log]).toEqual([0, ""]);
  const [{ event_time, ...event }] = JSON.parse(out).data;
  expect(event_time).toBeGreaterThan(now() - 60);
  expect(event).toEqual({
    event_name: "Purchase",
    event_id: "order-A-1001",
    action_source: "website",
    event_source_url: "https://www.example.com/",
    user_data: {
      client_ip_address: "203.0.113.7",
      client_user_agent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
      em: ["8c87b489ce35cf2e2f39f80e282cb2e804932a56a213983eeeb428407d43b52d"],
    },
    custom_data: {
      value: 25,
      currency: "EUR",
      order_id: "A-1001",
      contents: [{ id: "A-1001", quantity: 1 }],
      content_type: "product",
    },
  });
});

test.each([
  [["example", "order_payed"], "no contract has an event `order_payed`; did you mean `order_paid`?"],
  [
    ["example", "page_viewed"],
    "no server with generated code sends `page_viewed` to Meta; `--as fbq` shows what another source sends",
  ],
  [
    ["example", "order_paid", "--source", "ordrs"],
    "`ordrs` does not send `order_paid` in this way; did you mean `orders`?",
  ],
  [
    ["example", "order_paid", "--as", "curl", "--test-event-code", " "],
    "the generated code makes no request of it:\n  `test_event_code` must be the code that Events Manager shows",
  ],
])("a call that cannot be answered: %j", (args, said) => {
  expect(run(shop(), args)).toEqual({ code: 2, out: "", log: `event-contract: ${said}\n` });
});

test("an event of two contracts: one has to be named", () => {
  const folder = folderWith({
    "a.contract.yaml": WITH_EXAMPLES,
    "b.contract.yaml": WITH_EXAMPLES.replace("name: shop", "name: other"),
  });
  const { code, log } = run(folder, ["example", "order_paid"]);
  expect([code, log]).toEqual([
    2,
    "event-contract: `order_paid` is an event of `shop` and `other`: name one's file with `--contract`\n",
  ]);
  expect(run(folder, ["example", "order_paid", "--contract", "b.contract.yaml"]).code).toBe(0);
});
