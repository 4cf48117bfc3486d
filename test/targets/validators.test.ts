import { expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import { EVERY_KEYWORD } from "./validators-contract.js";
import { type Judged, judges, textOf, validatorOutput } from "./validators-output.js";

const output = validatorOutput([sourceFile("every.contract.yaml", EVERY_KEYWORD)]);
const all = await judges(output);

function judge(name: string): Judged {
  const found = all.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
}

/** Each violation as `path rule`. */
function said(name: string, value: unknown): readonly string[] {
  return judge(name)
    .validate(value)
    .map(({ path, rule }) => `${path} ${rule}`);
}

test("a server's module reads as it should", async () => {
  await expect(textOf(output, "validators/salesforce/deal-won.ts")).toMatchFileSnapshot(
    "validators-deal-won.expected.txt",
  );
});

test("a browser's module: what both sides share, its own check where it knows less", async () => {
  await expect(textOf(output, "validators/shop/product-seen.ts")).toMatchFileSnapshot(
    "validators-product-seen.expected.txt",
  );
  expect(textOf(output, "validators/shop/order-paid.ts")).toContain(
    "  return violationsOf(parameters, PARAMETERS, orderPaidKeys);\n",
  );
});

test("a source's index hands on its validators and nothing else", async () => {
  await expect(textOf(output, "validators/shop/index.ts")).toMatchFileSnapshot(
    "validators-index.expected.txt",
  );
});

test("where no server sends, nothing is there that would import a server's runtime", () => {
  const shop = EVERY_KEYWORD.replaceAll("delivery: direct", "delivery: partner").replace(
    /events:[\s\S]*/,
    `events:
  page_seen:
    action: Saw a page
    trigger: The page was shown.
    metaEvent: PageView
    canonicalSource: shop
    eventId: { generatedBy: shop }
    consent: none
`,
  );
  const { files } = validatorOutput([sourceFile("shop.contract.yaml", shop)]);
  const paths = files.map(({ path }) => path).filter((path) => path.startsWith("validators/"));
  expect(paths).toEqual(["validators/shop/index.ts", "validators/shop/page-seen.ts"]);
  expect(files.filter(({ path }) => /^(?:runtime\/)?server\//.test(path))).toEqual([]);
});

test("an input is told all of its faults, those that the builder would only drop among them", () => {
  const [sample] = judge("orders/order-paid input").samples;
  const input = {
    ...sample,
    consent: { marketing: "denied" },
    event_time: 1768471200000,
    opt_out: "no",
    user_data: { em: ["jane@example.com", "jane"], client_user_agent: "" },
  };
  expect(said("orders/order-paid input", input)).toEqual([
    "consent.marketing consent",
    "event_time maximum",
    "user_data.client_user_agent empty-user-agent",
    "user_data at-least-one-of",
    "opt_out type",
    "user_data.em[1] malformed-email",
  ]);
});

test("a payload is told all of its faults", () => {
  const [sample] = judge("salesforce/deal-won payload").samples;
  const payload = {
    ...sample,
    event_name: "Dealwon",
    event_time: 1768471200000,
    event_id: "deal-x",
    keys: { deal: "a+b" },
    data_processing_options: ["LDU"],
    user_data: { em: "jane@example.com" },
    custom_data: { value: 1, currency: "EUR", event_source: "erp", lead_event_source: "Salesforce" },
  };
  expect(said("salesforce/deal-won payload", payload)).toEqual([
    "event_time maximum",
    "event_name const",
    "event_id pattern",
    "user_data.em type",
    "custom_data.event_source const",
    "keys additionalProperties",
    "data_processing_options limited-data-use",
  ]);
});

test("what is undefined is not given, as in JSON", () => {
  const name = "salesforce/deal-won payload";
  const [sample] = judge(name).samples;
  const payload = { ...sample, user_data: { em: undefined, lead_id: undefined, ph: undefined } };
  expect(said(name, payload)).toEqual(said(name, JSON.parse(JSON.stringify(payload))));
  expect(said(name, payload)).not.toEqual([]);
});

test("an address goes out without blanks around it", () => {
  const [sample] = judge("orders/basket-saved payload").samples;
  expect(sample).toMatchObject({ event_source_url: "HTTPS://acme.example/" });
  expect(
    said("orders/basket-saved payload", { ...sample, event_source_url: "https://acme.example/ " }),
  ).toEqual(["event_source_url pattern"]);
});

test("a currency that cannot be sent is told, though a default would stand in", () => {
  const rulesOf = (name: string, custom_data: object) => {
    const [sample] = judge(name).samples;
    return said(name, { ...sample, custom_data });
  };
  const bad = { value: 5, currency: "JPY" };
  expect(rulesOf("orders/basket-saved input", bad)).toEqual([
    "custom_data.currency enum",
    "custom_data.value value-without-currency",
  ]);
  expect(rulesOf("orders/basket-paid input", bad)).toEqual(["custom_data.currency enum"]);
  expect(rulesOf("orders/basket-paid input", { value: 5 })).toEqual([]);
});

test("what is undefined is not there, as JSON has it", () => {
  const [sample] = judge("salesforce/deal-won payload").samples;
  expect(said("salesforce/deal-won payload", { ...sample, opt_out: undefined, event_id: undefined })).toEqual(
    ["event_id required"],
  );
});

test("an event of several action sources is held to the one that it names", () => {
  const [, app] = judge("orders/order-paid payload").samples;
  expect(said("orders/order-paid payload", { ...app, action_source: "website" })).toEqual([
    "event_source_url required",
    "user_data.client_user_agent required",
    "app_data additionalProperties",
  ]);
  expect(said("orders/order-paid payload", { ...app, action_source: "chat" })).toEqual([
    "action_source enum",
  ]);
  expect(said("orders/order-paid payload", { ...app, action_source: undefined })).toEqual([
    "action_source required",
  ]);
  expect(said("orders/order-paid payload", "event")).toEqual([" type"]);
});

test("keys and parameters are checked as one object, and what is none is said once", () => {
  const [sample] = judge("shop/order-paid parameters").samples;
  expect(said("shop/order-paid parameters", { ...sample, receipt: "1001", branch: 901, value: -1 })).toEqual([
    "value minimum",
    "receipt pattern",
    "branch maximum",
  ]);
  expect(said("shop/order-paid parameters", null)).toEqual([" type"]);
});

test("no violation tells a name that may be personal, nor any value", () => {
  const [sample] = judge("salesforce/deal-won payload").samples;
  const payload = {
    ...sample,
    "jane@example.com": "jane@example.com",
    user_data: { em: ["jane@example.com"] },
  };
  const violations = judge("salesforce/deal-won payload").validate(payload);
  expect(violations).toEqual([
    {
      path: "user_data.em[0]",
      rule: "pattern",
      text: "must be a SHA-256 in lower-case hex, not that of the empty text",
    },
    { path: "", rule: "additionalProperties", text: "contains a name that the contract does not send" },
  ]);
});
