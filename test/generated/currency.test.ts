import { afterEach, expect, test } from "vitest";
import { closePage, openPage } from "../runtime/fake-page.js";
import { generateExamples } from "../support/examples.js";
import { run } from "../support/running.js";

afterEach(closePage);

test("a currency in small letters, as payment services give it, goes out in capitals on both sides", async () => {
  const [store] = (await generateExamples()).filter(({ name }) => name === "acme-store");
  if (store === undefined) throw new Error("no web store");
  const running = await run(store);
  const parameters = {
    value: 25,
    currency: "eur",
    order_id: "A-1001",
    contents: [{ id: "MUG", quantity: 2, item_price: 12.5 }],
  };
  const page = openPage();
  const start = { pixels: { main: "1234567890" }, consent: { marketing: "granted" } };
  running.call("pixel/storefront/index", "startPixel", start);
  running.call("pixel/storefront/index", "trackCheckoutPaid", parameters);
  page.load();
  const built = running.call("server/orders/index", "safeBuildCheckoutPaid", {
    consent: { marketing: "granted" },
    event_time: 1768470000,
    event_source_url: "https://acme.example/thanks",
    custom_data: parameters,
    user_data: { client_ip_address: "203.0.113.7", client_user_agent: "Mozilla/5.0", em: "jane@example.com" },
  });
  expect(page.calls.at(-1)).toMatchObject([
    "trackSingle",
    "1234567890",
    "Purchase",
    { value: 25, currency: "EUR" },
    {},
  ]);
  expect(built).toMatchObject({ ok: true, event: { custom_data: { value: 25, currency: "EUR" } } });
});
