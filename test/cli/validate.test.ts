import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { FAULTY, folderWith, run, SHOP } from "./command.js";

const CLI = resolve(import.meta.dirname, "../../dist/cli.js");
const NO_CONTENTS = SHOP.replace("      contents: required\n", "");

const event = (changes: object = {}) => ({
  event_name: "Purchase",
  event_time: Math.floor(Date.now() / 1000) - 60,
  event_id: "order-1001",
  action_source: "website",
  event_source_url: "https://shop.example/thanks",
  user_data: { client_ip_address: "203.0.113.7", client_user_agent: "Mozilla/5.0" },
  custom_data: { value: 25, currency: "EUR", order_id: "1001", content_type: "product" },
  ...changes,
});

const shop = (files: Readonly<Record<string, string>>) =>
  folderWith({ "shop.contract.yaml": NO_CONTENTS, ...files });

test("an event as the contract says: the three answers, exit 0", () => {
  const folder = shop({ "request.json": JSON.stringify({ data: [event()] }) });
  const { code, out, log } = run(folder, ["validate", "request.json"]);
  expect([code, log]).toEqual([0, "no problems in 1 event\n"]);
  expect(out).toMatchInlineSnapshot(`
    "data[0]: an event for the Conversions API: \`order_paid\` of \`shop\`, from \`orders\`

      Which system created this event?
      - This copy is sent by Order service (\`orders\`), with the Conversions API, with action source \`website\`.
      - Order service (\`orders\`) creates it; your server sends it to Meta with the Conversions API, with action source \`website\`. Trigger: “The order service recorded the payment.”
      - Web shop (\`storefront\`) reports the same occurrence again, with the Meta Pixel. Trigger: “The thank-you page was shown.”

      Which identifiers went with it?
      - This copy carries \`client_ip_address\` and \`client_user_agent\`.
      - From \`orders\`: always \`client_ip_address\` and \`client_user_agent\`; when known \`em\`.
      - From \`storefront\`: \`client_ip_address\`, \`client_user_agent\`, \`fbp\` and \`fbc\` by the Pixel itself.

      If the Pixel also fired, how does Meta deduplicate it?
      - This copy has an id of the contract’s form: together with the copy of \`storefront\` that has the same name and id, Meta counts it once within 48 hours. It keeps the first, or the browser’s if both come within 5 minutes.
      - \`orders\` and \`storefront\` report it under the same name, \`Purchase\`, and the same id: \`order-{order_id}\`, which each builds from \`order_id\` in its own data.
      - Meta keeps one of them.
    "
  `);
});

test("events that are not: what, where and why, exit 1", () => {
  const wrong = event({ custom_data: { value: "25", order_id: "1001" }, event_id: "order 1001" });
  const folder = shop({
    "request.json": JSON.stringify({ data: [wrong, event({ event_name: "Purchas" })] }),
  });
  const { code, out, log } = run(folder, ["validate", "request.json"]);
  expect([code, log]).toEqual([1, "5 errors in 2 events\n"]);
  expect(out.split("\n").filter((line) => /^(?:\S| {2}\S+\[)/.test(line))).toMatchInlineSnapshot(`
    [
      "data[0]: an event for the Conversions API: \`order_paid\` of \`shop\`, from \`orders\`",
      "  error[pattern]: \`event_id\` must be text that matches the pattern ^order-[A-Za-z0-9_.-]{1,128}$",
      "  error[type]: \`custom_data.value\` must be a number, not text",
      "  error[required]: \`custom_data.currency\` is required",
      "  error[required]: \`custom_data.content_type\` is required",
      "data[1]: an event for the Conversions API",
      "  error[unknown-event]: \`event_name\` is \`Purchas\`, under which no event of the contract goes to Meta; did you mean \`Purchase\`?",
    ]
  `);
});

test("what is piped in, as JSON for programs", () => {
  const input =
    "fbq('track', 'Purchase', { value: total, currency: 'EUR', order_id: '1001' }, { eventID: 'order-1001' })";
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "validate", "-", "--format", "json"], {
    cwd: shop({}),
    input,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([1, "1 error and 1 info in 1 event\n"]);
  const [{ answers, ...verdict }] = JSON.parse(stdout);
  expect(Object.keys(answers)).toEqual(["whoCreatedIt", "whichIdentifiers", "howMetaDeduplicates"]);
  expect(verdict).toEqual({
    kind: "call",
    at: "line 1",
    event: { contract: "shop", name: "order_paid", sources: ["storefront"] },
    problems: [
      { severity: "error", path: "parameters.content_type", rule: "required", text: "is required" },
      {
        severity: "info",
        path: "parameters.value",
        rule: "unread-value",
        text: "is only known when the page runs, and was not judged",
      },
    ],
  });
});

test("contracts are those that other commands find, or those that are named", () => {
  const other = NO_CONTENTS.replace("name: shop", "name: other").replace(
    "order-{order_id}",
    "other-{order_id}",
  );
  const folder = shop({
    "set/event-contract.config.yaml": "contracts: [../shop.contract.yaml, other.yaml]\n",
    "set/other.yaml": other,
    "request.json": JSON.stringify(event({ event_id: "other-1001" })),
  });
  const title = (...args: readonly string[]) =>
    run(folder, ["validate", "request.json", ...args]).out.split("\n")[0];
  expect(title()).toBe("an event for the Conversions API: `order_paid` of `shop`, from `orders`");
  const asOther = "an event for the Conversions API: `order_paid` of `other`, from `orders`";
  expect(title("--config", "set/event-contract.config.yaml")).toBe(asOther);
  expect(title("--contract", "shop.contract.yaml", "--contract", "set/other.yaml")).toBe(asOther);
});

test.each([
  [["validate", "none.json"], "the input `none.json` cannot be read: there is no such file"],
  [
    ["validate", "plain.txt"],
    "the input `plain.txt` cannot be validated: it is none of what can be validated: a body of the Conversions API or an event of it (JSON, a form or a `curl` command), a `facebook.com/tr` address, a call of `fbq`, `gtag` or `dataLayer.push`",
  ],
  [["validate", "bytes.txt"], "the input `bytes.txt` is not UTF-8"],
  [["validate", "long.txt"], "the input `long.txt` is longer than 2 MiB"],
  [
    ["validate", "plain.txt", "--event", "order_payed"],
    "no contract has an event `order_payed`; did you mean `order_paid`?",
  ],
])("a call that cannot be answered: %j", (args, said) => {
  const folder = folderWith({
    "shop.contract.yaml": SHOP,
    "plain.txt": "jane@example.com",
    "bytes.txt": new Uint8Array([0x66, 0xff]),
    "long.txt": "x".repeat(2 * 1024 * 1024 + 1),
  });
  expect(run(folder, args)).toEqual({ code: 2, out: "", log: `event-contract: ${said}\n` });
});

test("a contract with an error is mended first", () => {
  const folder = folderWith({ "shop.contract.yaml": FAULTY, "request.json": JSON.stringify(event()) });
  const { code, out, log } = run(folder, ["validate", "request.json"]);
  expect([code, out]).toEqual([1, ""]);
  expect(log.endsWith("1 error in the contracts: mend them first\n")).toBe(true);
});

test("nothing in what is validated controls the terminal or the agent of a build", () => {
  const hostile = "\u001b[31m::error::x\u202e";
  const folder = shop({
    "request.json": JSON.stringify({
      data: [event({ event_name: hostile, [hostile]: 1, custom_data: { [hostile]: hostile } })],
    }),
    "hit.txt": `https://www.facebook.com/tr/?id=1&ev=Purchase&cd[${encodeURIComponent(hostile)}]=1&ud[em]=${encodeURIComponent(hostile)}`,
    "call.txt": `fbq("track", "Purchase", { ${JSON.stringify(hostile)}: 1 }); fbq("track", ${JSON.stringify(hostile)});`,
  });
  for (const input of ["request.json", "hit.txt", "call.txt"]) {
    for (const format of ["pretty", "json"]) {
      const { code, out, log } = run(folder, ["validate", input, "--format", format]);
      expect([input, format, code]).toEqual([input, format, 1]);
      expect(["\u001b", "\u202e", "::error"].filter((one) => (out + log).includes(one))).toEqual([]);
    }
  }
});
