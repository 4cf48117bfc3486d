import { expect, test } from "vitest";
import { brief, contractOf, NOW, ORDER, SHOP, sent, verdictsOn } from "./verdicts.js";

const SECONDS = NOW.getTime() / 1000;
const HASH = "a".repeat(64);

test("a good event of a server", async () => {
  expect(await brief(sent({}))).toEqual(["shop/order_paid from orders"]);
});

test("an event of a server, wrong in many ways", async () => {
  const user_data = { email: "jane@example.com", client_user_agent: "Mozilla/5.0", em: "jane@example.com" };
  const custom_data = { value: "25,00 €", currency: "eur", orderid: "x", em: HASH };
  expect(
    await brief(sent({ user_data, custom_data, event_time: SECONDS - 8 * 86_400, opt_in: true })),
  ).toMatchInlineSnapshot(`
    [
      "shop/order_paid from orders",
      "error[required] user_data.client_ip_address is required",
      "error[type] user_data.em must be a list, not text",
      "error[additionalProperties] user_data.email is not something that the contract sends; did you mean \`em\`?",
      "error[type] custom_data.value must be a number, not text",
      "error[currency] custom_data.currency must be a currency of ISO 4217 in capitals, such as EUR",
      "error[required] custom_data.order_id is required",
      "error[additionalProperties] custom_data.orderid is not something that the contract sends; did you mean \`order_id\`?",
      "error[additionalProperties] custom_data.em is not something that the contract sends; \`em\` is an identifier, which belongs in \`user_data\`",
      "error[additionalProperties] opt_in is not something that the contract sends",
      "warning[stale-event] event_time is older than 7 days: Meta refuses it, and the whole request with it",
    ]
  `);
});

test("what goes to Meta under one name is told apart by action source and id", async () => {
  const store = {
    action_source: "physical_store",
    event_id: "receipt-7",
    user_data: { em: [HASH] },
    event_source_url: undefined,
  };
  expect(await brief(sent(store))).toEqual(["shop/sale_rung_up from tills"]);
  const { action_source: _none, ...rest } = ORDER;
  expect(await brief(JSON.stringify({ ...rest, event_id: "receipt-7" }))).toMatchInlineSnapshot(`
    [
      "shop/sale_rung_up from tills",
      "error[required] action_source is required",
      "error[additionalProperties] user_data.client_ip_address is not something that the contract sends",
      "error[additionalProperties] user_data.client_user_agent is not something that the contract sends",
      "error[additionalProperties] event_source_url is not something that the contract sends",
    ]
  `);
  expect(await brief(sent(store), "order_paid")).toMatchInlineSnapshot(`
    [
      "shop/order_paid from orders",
      "error[pattern] event_id must be text that matches the pattern ^order-A-[0-9]{4}$",
      "error[const] action_source must be \`website\`",
      "error[required] event_source_url is required",
      "error[required] user_data.client_ip_address is required",
      "error[required] user_data.client_user_agent is required",
    ]
  `);
});

test("names that no contract sends", async () => {
  expect(await brief(sent({ event_name: "purchase" }))).toMatchInlineSnapshot(`
    [
      "none",
      "error[unknown-event] event_name is \`purchase\`, under which no event of the contract goes to Meta; did you mean \`Purchase\`?",
    ]
  `);
  expect(await brief(sent({ event_name: "order_paid" }))).toMatchInlineSnapshot(`
    [
      "none",
      "error[unknown-event] event_name is \`order_paid\`, under which no event of the contract goes to Meta; did you mean \`Purchase\`?",
    ]
  `);
  expect(await brief(sent({ event_name: "Jane Doe" }))).toMatchInlineSnapshot(`
    [
      "none",
      "error[unknown-event] event_name is a name that is not shown here, under which no event of the contract goes to Meta",
    ]
  `);
  expect(await brief(sent({ event_name: undefined }))).toMatchInlineSnapshot(`
    [
      "none",
      "error[required] event_name is missing: it names the event",
    ]
  `);
  expect(await brief(sent({ event_name: "QuizFinished" }))).toMatchInlineSnapshot(`
    [
      "none",
      "error[unfitting-sender] event_name is the name of \`quiz_finished\`, but no server with generated code sends it: in the contract, \`storefront\` does",
    ]
  `);
  expect(await brief(JSON.stringify({ data: [3] }))).toMatchInlineSnapshot(`
    [
      "none",
      "error[type]  must be an object",
    ]
  `);
});

test("the dataset of a request is held against the contract's pixels", async () => {
  const command = (pixel: string) => `curl https://graph.facebook.com/v24.0/${pixel}/events -d '${sent({})}'`;
  expect(await brief(command("11111"))).toEqual(["shop/order_paid from orders"]);
  expect(await brief(command("33333"))).toMatchInlineSnapshot(`
    [
      "shop/order_paid from orders",
      "error[foreign-pixel] pixel is no pixel of \`order_paid\` or \`sale_rung_up\`",
    ]
  `);
});

test("several contracts: all are looked in", async () => {
  const other = SHOP.replace("name: shop", "name: other")
    .replace("11111", "44444")
    .replaceAll("order-{order_id}", "o-{order_id}");
  const contracts = [contractOf(SHOP), contractOf(other)];
  const [verdict] = await verdictsOn(sent({ event_id: "o-A-1001" }), contracts);
  expect([verdict?.event, verdict?.problems]).toEqual([
    { contract: "other", name: "order_paid", sources: ["orders"] },
    [],
  ]);
  const [hit] = await verdictsOn("https://www.facebook.com/tr/?id=44444&ev=Purchase", contracts);
  expect(hit?.event?.contract).toBe("other");
});
