import { expect, test } from "vitest";
import { ORDER, sent, verdictsOn } from "./verdicts.js";

test("the three questions, of this copy first", async () => {
  const [server] = await verdictsOn(sent({}));
  expect(server?.answers).toMatchInlineSnapshot(`
    {
      "howMetaDeduplicates": [
        "This copy has an id of the contract’s form: together with the copy of \`storefront\` that has the same name and id, Meta counts it once within 48 hours. It keeps the first, or the browser’s if both come within 5 minutes.",
        "\`orders\` and \`storefront\` report it under the same name, \`Purchase\`, and the same id: \`order-{order_id}\`, which each builds from \`order_id\` in its own data.",
        "Meta keeps one of them.",
      ],
      "whichIdentifiers": [
        "This copy carries \`client_ip_address\`, \`client_user_agent\` and \`em\`.",
        "From \`orders\`: always \`client_ip_address\` and \`client_user_agent\`; when known \`em\`.",
        "From \`storefront\`: \`client_ip_address\`, \`client_user_agent\`, \`fbp\` and \`fbc\` by the Pixel itself; if the page knows them, \`em\` by advanced matching.",
      ],
      "whoCreatedIt": [
        "This copy is sent by Order service (\`orders\`), with the Conversions API, with action source \`website\`.",
        "Order service (\`orders\`) creates it; your server sends it to Meta with the Conversions API, with action source \`website\`. Trigger: “The order service recorded the payment.”",
        "Web shop (\`storefront\`) reports the same occurrence again, with the Meta Pixel. Trigger: “The thank-you page was shown.”",
        "Google Analytics 4 (\`ga4\`) records it as \`purchase\` for its own reports; Meta hears nothing of that.",
      ],
    }
  `);
  const [call] = await verdictsOn("fbq('track', 'Purchase', {})");
  expect(call?.answers?.howMetaDeduplicates[0]).toMatchInlineSnapshot(
    `"This copy has no id, so Meta cannot tell that another one is the same event, and counts both."`,
  );
  const [till] = await verdictsOn(sent({ action_source: "physical_store", event_id: "receipt-7" }));
  expect(till?.answers?.howMetaDeduplicates).toMatchInlineSnapshot(`
    [
      "Meta hears of it only from \`tills\`, so there is nothing to merge. Its id \`receipt-{receipt}\` stays the same when a failed request is repeated.",
      "Meta compares store events only with one another, never with those of a website: for up to seven days, by time, name, \`item_number\` and \`order_id\` or, without an \`order_id\`, by identifiers. It keeps the first.",
    ]
  `);
  const [push] = await verdictsOn("gtag('event', 'purchase')");
  expect(push?.answers).toMatchInlineSnapshot(`
    {
      "howMetaDeduplicates": [
        "It is no copy of the event, so Meta has nothing to merge it with.",
        "\`orders\` and \`storefront\` report it under the same name, \`Purchase\`, and the same id: \`order-{order_id}\`, which each builds from \`order_id\` in its own data.",
        "Meta keeps one of them.",
      ],
      "whichIdentifiers": [
        "None went to Meta with it.",
        "From \`orders\`: always \`client_ip_address\` and \`client_user_agent\`; when known \`em\`.",
        "From \`storefront\`: \`client_ip_address\`, \`client_user_agent\`, \`fbp\` and \`fbc\` by the Pixel itself; if the page knows them, \`em\` by advanced matching.",
      ],
      "whoCreatedIt": [
        "This is what Google Analytics 4 (\`ga4\`) is told or knows: Meta hears nothing of it.",
        "Order service (\`orders\`) creates it; your server sends it to Meta with the Conversions API, with action source \`website\`. Trigger: “The order service recorded the payment.”",
        "Web shop (\`storefront\`) reports the same occurrence again, with the Meta Pixel. Trigger: “The thank-you page was shown.”",
        "Google Analytics 4 (\`ga4\`) records it as \`purchase\` for its own reports; Meta hears nothing of that.",
      ],
    }
  `);
});

test("no value of what was caught is ever said", async () => {
  const mark = "jane.doe@private.example";
  const within = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(within);
    if (typeof value !== "object" || value === null) return mark;
    return Object.fromEntries([
      ...Object.entries(value).map(([name, own]) => [name, within(own)]),
      [mark, mark],
    ]);
  };
  const marked = within(ORDER);
  const asked = encodeURIComponent(mark);
  const texts = [
    JSON.stringify({
      data: [
        marked,
        { ...ORDER, user_data: marked, custom_data: marked },
        mark,
        { ...ORDER, event_id: mark },
      ],
    }),
    `https://www.facebook.com/tr/?id=${asked}&ev=${asked}&${asked}=${asked}`,
    `https://www.facebook.com/tr/?id=${asked}&ev=Purchase&eid=${asked}&dl=${asked}&cd[value]=${asked}&cd[${asked}]=${asked}&ud[em]=${asked}&ud[${asked}]=${asked}&fbp=${asked}`,
    `fbq("init", "${mark}", { "em": "${mark}", "${mark}": "${mark}" }); fbq("track", "${mark}"); fbq("trackSingle", "${mark}", "Purchase", { value: "${mark}", "${mark}": "${mark}" }, { eventID: "${mark}", "${mark}": 1 });`,
    `dataLayer.push({ event: "${mark}" }); gtag("event", "purchase", { value: "${mark}", currency: "${mark}", "${mark}": 1 });`,
  ];
  for (const text of texts) {
    const verdicts = await verdictsOn(text);
    expect(verdicts.length).toBeGreaterThan(0);
    expect(JSON.stringify(verdicts)).not.toContain("private");
  }
});
